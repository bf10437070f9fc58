// Words with bound figures: what is kept, checked and printed. Pure.
export { block, missing, run, slotsOf, tidy, unknownSlots, type Block, type Run } from './model.ts'
