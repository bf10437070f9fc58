// For tests and benches: an alert as this city would publish it, and certificates of an issuer of its own.
import { capTime, type Alert } from './model.ts'

export function sampleAlert(n = 0, more: Partial<Alert> = {}): Alert {
  const at = new Date(Date.UTC(2023, 6, 28, 1, 55) + n * 60_000)
  return {
    identifier: `35050041600000_2023072809${String(55 + (n % 5))}00_${n % 10}`, sender: '350500@anlan', sent: capTime(at), status: 'Actual', msgType: 'Alert', scope: 'Public',
    info: [{
      language: 'zh-CN', category: ['Met'], event: '暴雨', responseType: ['Prepare', 'Avoid'], urgency: 'Immediate', severity: 'Extreme', certainty: 'Observed',
      eventCode: [{ valueName: 'eventType', value: '11B03' }], effective: capTime(at), onset: capTime(at), expires: capTime(new Date(at.getTime() + 3 * 3_600_000)), senderName: '泉州市防汛抗旱指挥部',
      headline: '泉州市防汛抗旱指挥部发布惠安县等地暴雨红色（Ⅰ级）预警',
      description: '惠安县崇武镇、山霞镇过去3小时降雨量已达100毫米以上，预计未来3小时上述地区仍有强降雨，局地伴有雷雨大风，山洪、地质灾害、城乡内涝风险高。'.repeat(2),
      instruction: '停止户外活动和集会；危险区域人员立即转移到避灾点；各责任人到岗到位，加强巡查值守。', contact: '值班室 19900000000',
      parameter: [{ valueName: 'level', value: 'Ⅰ' }],
      area: [{ areaDesc: '惠安县', polygon: [ringText(40)], geocode: [{ valueName: 'GB2260', value: '350521' }] }, { areaDesc: '崇武镇外海', circle: ['24.88,118.93 12.5'] }],
    }], ...more,
  }
}

/** A closed round ring off Chongwu of so many vertices. */
export function ringText(vertices: number): string {
  const points = Array.from({ length: vertices }, (_, i) => {
    const angle = (2 * Math.PI * i) / vertices
    return `${(25 + 0.2 * Math.sin(angle)).toFixed(6)},${(118.8 + 0.2 * Math.cos(angle)).toFixed(6)}`
  })
  return [...points, points[0]].join(' ')
}

export type Signer = { key: string; cert: string }

/** An issuer and a signer it vouches for, valid in 2020–2040 unless told. */
export async function signers(valid: { from?: string; until?: string } = {}): Promise<{ issuer: Signer; signer: Signer }> {
  await import('reflect-metadata')
  const x = await import('@peculiar/x509')
  const signingAlgorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]), modulusLength: 2048 }
  const pair = () => crypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify']) as Promise<CryptoKeyPair>
  const [root, leaf] = await Promise.all([pair(), pair()])
  const notBefore = new Date(valid.from ?? '2020-01-01'), notAfter = new Date(valid.until ?? '2040-01-01')
  const issuer = await x.X509CertificateGenerator.createSelfSigned({ name: 'CN=演示签发机构', keys: root, signingAlgorithm, notBefore: new Date('2020-01-01'), notAfter: new Date('2040-01-01'), extensions: [new x.BasicConstraintsExtension(true, 1, true)] })
  const signer = await x.X509CertificateGenerator.create({ subject: 'CN=演示预警发布', issuer: issuer.subject, publicKey: leaf.publicKey, signingKey: root.privateKey, signingAlgorithm, notBefore, notAfter })
  const pem = async (key: CryptoKey) => `-----BEGIN PRIVATE KEY-----\n${Buffer.from(await crypto.subtle.exportKey('pkcs8', key)).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END PRIVATE KEY-----\n`
  return { issuer: { key: await pem(root.privateKey), cert: issuer.toString('pem') }, signer: { key: await pem(leaf.privateKey), cert: signer.toString('pem') } }
}
