import { useT } from '#kit/i18n'
import { wayKeys, type Quiet } from './model.ts'

/** 免打扰: red has none, by the database's own word. */
export function QuietPart({ level, heeds, quiet, onHeeds, onQuiet }: { level: number; heeds: boolean; quiet: Quiet | null; onHeeds: (yes: boolean) => void; onQuiet: (quiet: Quiet | null) => void }) {
  const t = useT()
  if (level === 1) return <p className="s">{t('callout_policy.redNeverWaits')}</p>
  const time = (name: 'from' | 'to') => quiet && <input className="in num" type="time" aria-label={t(`callout_policy.quiet.${name}`)} value={quiet[name]} onChange={(e) => onQuiet({ ...quiet, [name]: e.target.value })} />
  return (
    <fieldset className="col" style={{ border: 0, gap: 6 }}>
      <label className="row"><input type="checkbox" checked={heeds} onChange={(e) => { onHeeds(e.target.checked); if (!e.target.checked) onQuiet(null) }} />{t('callout_policy.heedsQuiet')}</label>
      {heeds && <label className="row"><input type="checkbox" checked={quiet !== null} onChange={(e) => onQuiet(e.target.checked ? { from: '22:00', to: '06:00', channels: ['voice'] } : null)} />{t('callout_policy.quietForAll')}</label>}
      {heeds && quiet && <div className="row wrap">{time('from')}<span>—</span>{time('to')}<span className="s">{t('callout_policy.quietStill')}</span>
        {wayKeys.map((w) => <label key={w} className="row s" style={{ gap: 3 }}><input type="checkbox" checked={quiet.channels.includes(w)} onChange={() => onQuiet({ ...quiet, channels: wayKeys.filter((o) => (o === w) !== quiet.channels.includes(o)) })} />{t(`callout.channel.${w}`)}</label>)}</div>}
    </fieldset>
  )
}
