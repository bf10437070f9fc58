import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problem, type AppError } from '#kit/errors'
import { translate } from './constraints.ts'

test('what the database says of a refused row stays inside: the answer names the problem, never the row', () => {
  problem('test.phone_taken', 409, () => '这个手机号已有人用。', { constraint: 'test_phone_key' })
  const refusal = (code: string, constraint: string, detail: string) => translate(Object.assign(new Error('violates'), { code, constraint, detail })) as AppError
  for (const said of [
    refusal('23505', 'test_phone_key', 'Key (phone)=(19900001234) already exists.'),
    refusal('23514', 'test_phone_key', 'Failing row contains (7, 演示, 19900001234, sealed).'),
    refusal('23505', 'unnamed_key', 'Key (phone)=(19900001234) already exists.'),
  ]) {
    assert.equal(said.status, 409)
    assert.doesNotMatch(JSON.stringify([said.message, said.details]), /1990000|sealed|演示/)
  }
})
