import { useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Empty, number, Page, Panel, Skeleton, Tag, Trouble, useCall, useMe, useShortcut } from '#kit/ui'
import { readDescription } from './api.ts'
import { curlOf, type Document, found, type Operation, operationsOf, shapeOf } from './describe.ts'
import './apidocs.css'

const most = 80

/** What the API offers, as the server itself describes it: found by word or by part, each with who may, where, what goes in and what comes out. */
export function ApiDocsPage() {
  const t = useT(), { may } = useMe(), { data, problem, refetch, at } = useCall(readDescription), [params, setParams] = useSearchParams(), find = useRef<HTMLInputElement>(null)
  const document = data as Document | undefined, all = useMemo(() => (document ? operationsOf(document) : []), [document]), tags = useMemo(() => [...Map.groupBy(all, o => o.tag)].sort(([a], [b]) => a.localeCompare(b)), [all])
  const text = params.get('q') ?? '', tag = params.get('tag') ?? (text ? '' : tags[0]?.[0] ?? ''), shown = found(all.filter(o => !tag || o.tag === tag), text)
  const put = (next: Record<string, string>) => setParams(next, { replace: true })
  useShortcut('/', t('apidocs.find'), () => find.current?.focus())
  if (!document) return <Page title={t('apidocs.page')}>{problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton rows={8} />}</Page>
  return (
    <Page title={t('apidocs.page')} head={<span className="m">{t('apidocs.count', { n: number(all.length) })}</span>} actions={<>{may('api_token.read') && <Button icon="key" to="/api-tokens">{t('apidocs.tokens')}</Button>}<a className="btn" href="/api/openapi.json" download="openapi.json"><code>openapi.json</code></a></>}>
      <div className="apidocs">
        <Panel title={t('apidocs.parts')}>
          <ul className="parts">{tags.map(([name, list]) => <li key={name}><button type="button" aria-pressed={tag === name} onClick={() => put({ tag: name })}><code className="mono">{name}</code><span className="s">{list.length}</span></button></li>)}</ul>
        </Panel>
        <Panel title={tag || t('apidocs.everywhere')} count={shown.length} age={at} grow>
          <div className="pad col" style={{ gap: 8 }}>
            <input ref={find} className="in" type="search" aria-label={t('apidocs.find')} placeholder={t('apidocs.find')} value={text} onChange={e => put(e.target.value ? { q: e.target.value } : {})} />
            <p className="s">{t('apidocs.how')}</p>
          </div>
          {shown.length === 0 && <Empty icon="search" title={t('apidocs.nothing')} />}
          <ul className="ops">{shown.slice(0, most).map(o => <li key={o.key}><One operation={o} document={document} /></li>)}</ul>
          {shown.length > most && <p className="pad s">{t('apidocs.more', { n: number(shown.length - most) })}</p>}
        </Panel>
      </div>
    </Page>
  )
}

/** Closed it is a line; what it takes and gives is written out when it is opened. */
function One({ operation: o, document }: { operation: Operation; document: Document }) {
  const t = useT(), [open, setOpen] = useState(false)
  return (
    <details onToggle={e => setOpen(e.currentTarget.open)}>
      <summary><b className="mono method">{o.method}</b><code className="mono">{o.path}</code><span className="m">{o.summary}</span><Tag kind="flat">{o.permission === 'public' ? t('apidocs.public') : <code>{o.permission}</code>}</Tag></summary>
      {open && <div className="body">
        <dl className="dl"><dt>{t('apidocs.permission')}</dt><dd><code>{o.permission}</code></dd><dt>{t('apidocs.scope')}</dt><dd>{o.scope === 'region' ? t('apidocs.byRegion') : o.scope === 'self' ? t('apidocs.bySelf') : o.scope}</dd></dl>
        {o.parameters.length > 0 && <table className="params"><thead><tr><th>{t('apidocs.parameter')}</th><th>{t('apidocs.where')}</th><th>{t('apidocs.type')}</th></tr></thead><tbody>
          {o.parameters.map(p => <tr key={p.in + p.name}><td><code>{p.name}</code>{p.required && ' *'}</td><td>{p.in}</td><td className="mono s">{p.schema.pattern ? `${shapeOf(p.schema, document)} /${p.schema.pattern}/` : shapeOf(p.schema, document)}</td></tr>)}</tbody></table>}
        {o.body && o.method !== 'GET' && <><h3>{t('apidocs.body')}</h3><pre tabIndex={0}>{shapeOf(o.body, document)}</pre></>}
        <h3>{t('apidocs.reply', { status: o.status })}</h3><pre tabIndex={0}>{shapeOf(o.reply, document)}</pre>
        <h3>{t('apidocs.example')}</h3><pre tabIndex={0}>{curlOf(o, location.origin)}</pre>
      </div>}
    </details>
  )
}
