// MQTT 3.1.1 and 5: our broker, for stations and gateways that publish JSON.
export { openBroker } from './broker.ts'

export const mqtt = { key: 'mqtt', title: 'MQTT', portSetting: 'ANLAN_MQTT_PORT', defaultPort: 1883, delivers: 'readings', docs: 'docs/mqtt.md' } as const
