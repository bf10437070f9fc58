// The editable paragraph with its figures as chips, and the paper's style.
import './bound.css'

export { chipOf, Editable, read, type Chip } from './Editable.tsx'
