// /trust: how a phone comes to trust this installation's own authority. Public: a root certificate is no secret; its fingerprint is to be compared.
import type { FastifyInstance } from 'fastify'
import { notFound } from '#kit/errors'
import { toString as qr } from 'qrcode'
import { rootOf, type Root } from './tls.ts'

export function mountTrust(app: FastifyInstance, folder: string): void {
  const root = async (): Promise<Root> => {
    const found = await rootOf(folder)
    if (!found) throw notFound({ what: '本机签发的根证书（用的是单位自己的证书，或只在本机打开）' })
    return found
  }
  // Android and iOS install a certificate from exactly this type
  app.get('/trust/anlan-root.crt', { schema: { hide: true } }, async (_, reply) => reply.type('application/x-x509-ca-cert').header('content-disposition', 'attachment; filename="anlan-root.crt"').send((await root()).der))
  app.get('/trust/anlan-root.pem', { schema: { hide: true } }, async (_, reply) => reply.type('application/x-pem-file').header('content-disposition', 'attachment; filename="anlan-root.pem"').send((await root()).pem))
  app.get('/trust', { schema: { hide: true } }, async (request, reply) => {
    const { fingerprint } = await root()
    const address = `https://${request.headers.host ?? ''}/trust/anlan-root.crt`
    const picture = await qr(address, { type: 'svg', margin: 1 })
    return reply.type('text/html; charset=utf-8').header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'")
      .send(page(`data:image/svg+xml,${encodeURIComponent(picture)}`, fingerprint))
  })
}

const style = `:root{color-scheme:light dark;--bg:#eef1f4;--s:#fff;--ink:#15202d;--i2:#5c6979;--l:#dce2e9;--b:#1f3a5f}
@media(prefers-color-scheme:dark){:root{--bg:#0e141b;--s:#161e28;--ink:#e9eef4;--i2:#93a2b3;--l:#2a3747;--b:#a9c4e8}}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.6 "Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;padding:24px 12px}
main{background:var(--s);border:1px solid var(--l);border-radius:6px;padding:24px 28px;max-width:640px;margin:auto}h1{font-size:20px;color:var(--b);margin:0 0 8px}h2{font-size:15px;margin:20px 0 4px}
p,ol{margin:0 0 8px}ol{padding-left:20px}small{color:var(--i2)}img{width:200px;height:200px;background:#fff;padding:8px;border:1px solid var(--l);border-radius:6px}
code{display:block;font:13px/1.6 ui-monospace,monospace;overflow-wrap:anywhere;background:var(--bg);border-radius:4px;padding:8px 12px}a{color:var(--b)}`

const page = (picture: string, fingerprint: string) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>安装根证书·安澜</title><style>${style}</style>
<main><h1>让手机信任本系统</h1><p>本系统在单位内网自己签发证书。手机装上根证书后，才能用拍照、定位和离线填报。<br><small>This installation signs its own certificates. A phone that trusts its root may use camera, position and offline work.</small></p>
<p><img src="${picture}" alt="根证书下载地址的二维码"></p><p><a href="/trust/anlan-root.crt">下载根证书 anlan-root.crt</a> · <a href="/trust/anlan-root.pem">PEM</a></p>
<h2>先核对指纹 SHA-256</h2><p>与机房终端启动时打印的一致才安装；不一致说明有人冒充，请勿安装。</p><code>${fingerprint}</code>
<h2>iPhone</h2><ol><li>下载后：设置 → 已下载描述文件 → 安装</li><li>设置 → 通用 → 关于本机 → 证书信任设置 → 打开 Anlan</li></ol>
<h2>Android</h2><ol><li>设置 → 安全 → 加密与凭据 → 安装证书 → CA 证书 → 选 anlan-root.crt</li></ol></main></html>`
