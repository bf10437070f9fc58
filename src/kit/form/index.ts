/** The door to antd. It is a door of its own so that pages without forms don't load it. */
export { Checkbox, DatePicker, Form, Input, InputNumber, Radio, Select, Switch, TimePicker, TreeSelect, Upload } from './controls.tsx'
export { Themed } from './Themed.tsx'
export { fieldProblems } from './fieldProblems.ts'
export { fromPicker, toPicker } from './zone.ts'
