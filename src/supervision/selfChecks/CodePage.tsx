import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { Button, Confirm, Page, Skeleton, Trouble, useAct, useCall } from '#kit/ui'
import { useT } from '#kit/i18n'
import { issueCode, readCode } from './api.ts'
import './selfChecks.css'

/** One sheet for the wall: what it is, whose it is, the code. */
export function CodePage() {
  const t = useT(), { id = '' } = useParams(), [asked, setAsked] = useState(false), { data, problem, refetch } = useCall(readCode, { params: { id } })
  const issue = useAct(issueCode, { done: t('selfCheck.reissued'), onDone: () => { setAsked(false); void refetch() } })
  return <Page title={t('selfCheck.code')} actions={<><Button icon="print" onClick={() => print()}>{t('selfCheck.print')}</Button><Button onClick={() => setAsked(true)}>{t('selfCheck.reissue')}</Button></>}>
    {problem && <Trouble problem={problem} onRetry={() => void refetch()} />}
    {!data && !problem && <Skeleton />}
    {data && <section className="sc-sheet"><h2>{data.name}</h2><Code text={`${location.origin}/s/${data.code}`} label={t('selfCheck.code')} /><p className="sc-scan">{t('selfCheck.scan')}</p><p className="m">{t('selfCheck.free')}</p>
      <p className="s noprint">{data.lastOn ? t('selfCheck.last', { at: data.lastOn }) : t('selfCheck.never')} · {t('selfCheck.codeNote')}</p><p className="s noprint mono">{`${location.origin}/s/${data.code}`}</p></section>}
    <Confirm open={asked} title={t('selfCheck.reissue')} act={t('selfCheck.reissue')} least={0} busy={issue.busy} problem={issue.problem} onClose={() => setAsked(false)} onConfirm={() => void issue.run({ params: { id } })}>{t('selfCheck.reissueNote')}</Confirm>
  </Page>
}

/** Dark on white in every theme: a camera must read it. */
function Code({ text, label }: { text: string; label: string }) {
  const [image, setImage] = useState('')
  useEffect(() => {
    let gone = false
    void import('qrcode').then(({ default: qr }) => qr.toString(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'Q' })).then(svg => { if (!gone) setImage(`data:image/svg+xml,${encodeURIComponent(svg)}`) })
    return () => { gone = true }
  }, [text])
  return image ? <img className="sc-code" src={image} alt={label} /> : <span className="skl sc-code" />
}
