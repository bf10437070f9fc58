// The frame's bar asks this and shows 演示·回放 with the storm's clock.
export { replayState } from './api.ts'
