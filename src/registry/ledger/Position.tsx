import { Form, InputNumber } from '#kit/form'
import { useT } from '#kit/i18n'

/** The two fields of a position, in WGS84 degrees; inside a Form. */
export function Position() {
  const t = useT(), rules = [{ required: true }], wide = { width: '100%' }
  return (
    <div className="row" style={{ alignItems: 'flex-start' }}>
      <Form.Item name="lon" label={t('ledger.lon')} rules={rules} style={{ flex: 1 }}><InputNumber style={wide} min={73} max={136} step={0.0001} /></Form.Item>
      <Form.Item name="lat" label={t('ledger.lat')} rules={rules} style={{ flex: 1 }}><InputNumber style={wide} min={3} max={54} step={0.0001} /></Form.Item>
    </div>
  )
}
