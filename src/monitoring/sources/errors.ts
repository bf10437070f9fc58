import { problem } from '#kit/errors'

export const unknownMapping = problem('mapping.not_found', 404, () => '没有这个映射，没有保存任何数据。请核对地址，或在“数据源”页查看。')
export const mappingTaken = problem('mapping.key_taken', 409, () => '这个映射代码已被使用，没有保存。请换一个代码。', { constraint: 'payload_mappings_key_key' })
export const badTopic = problem('mapping.bad_topic', 422, ({ why }: { why: string }) => `主题无效，没有保存：${why}`)
export const unknownBroker = problem('mqtt_broker.not_found', 404, () => '没有找到这个 MQTT 服务器，没有改动。请刷新页面。')
export const userTaken = problem('mqtt_user.name_taken', 409, () => '这个 MQTT 用户名已被使用，没有新建。请换一个。', { constraint: 'mqtt_users_pkey' })
