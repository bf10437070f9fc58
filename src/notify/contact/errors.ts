import { problem } from '#kit/errors'

export const testUnderWay = problem('contact_test.under_way', 409, () => '上一次联络测试还没有结束，没有再开始；已发出的消息不受影响。请等它结束，或先提前结束。', { constraint: 'contact_tests_one_open' })
export const testClosed = problem('contact_test.already_closed', 409, () => '这次联络测试已经结束，结果已记入台账，没有再次记录。')
