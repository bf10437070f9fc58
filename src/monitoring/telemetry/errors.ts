import { problem } from '#kit/errors'

export const badStationKey = problem('reading.bad_key', 401, () => '测站密钥无效，没有保存任何数据。请核对密钥，或由管理员重新发放。')
export const unknownFrame = problem('frame.not_found', 404, () => '没有找到这条报文：可能不在您的辖区内。请返回报文列表。')
export const unknownGauge = problem('telemetry.gauge_not_found', 404, () => '没有找到这个测站：可能已停用或不在您的辖区内。请返回雨情列表。')
