// Prometheus metrics: one registry for the process.
export { Counter, Gauge, Histogram, register as metrics } from 'prom-client'
