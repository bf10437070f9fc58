import { type ReactNode, useEffect, useState } from 'react'

/** Dark on white in every theme: a camera must read it. */
export function Qr({ text, label, children }: { text: string; label: string; children?: ReactNode }) {
  const [image, setImage] = useState('')
  useEffect(() => {
    let gone = false
    void import('qrcode').then(({ default: qr }) => qr.toString(text, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })).then(svg => { if (!gone) setImage(`data:image/svg+xml,${encodeURIComponent(svg)}`) })
    return () => { gone = true }
  }, [text])
  return <div className="qr">{image ? <img src={image} alt={label} /> : <span className="skl" style={{ width: 168, height: 168 }} />}<div className="col grow" style={{ gap: 8 }}>{children}</div></div>
}
