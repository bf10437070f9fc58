// The words of the public pages in both languages.
export const words = {
  zh: {
    page: '安全生产举报', title: '我要举报', ask: '查询办理情况', other: 'English', help: '紧急情况请拨打 110、119、120；举报电话 12350。', intro: '举报生产安全隐患、违法行为和瞒报事故。可以不留姓名；属实的按规定奖励。', matter: '举报什么', who: '您是谁（可不填）', send: '提交举报',
    whoWhy: '姓名、电话、证件号单独加密保存，承办人员看不到。须经两人审批才能打开一次，并留下记录。请勿在上面的内容里写自己的姓名和电话。', mend: '有几处需要改一下，已填的内容都还在。',
    fields: { regionCode: '发生在哪里', kind: '类型', title: '一句话说明', unitName: '单位名称', site: '具体地点', description: '详细情况', name: '姓名', phone: '电话', idNumber: '身份证号', others: '其他署名人' },
    hints: { title: '', unitName: '知道的请写全称', site: '', description: '什么问题、什么时候、在哪个车间或工地；最多 500 字', name: '联名举报请填第一署名人', phone: '', idNumber: '', others: '联名举报时填写，每行一人：姓名 电话；十人以上请拨打 12350' },
    wrong: { regionCode: '请选择所在县（市、区）', title: '请写 2 到 60 个字', unitName: '最多 100 字', site: '最多 100 字', description: '请写 4 到 500 个字', name: '留联系方式时请写姓名', phone: '请写 7 到 20 位数字', idNumber: '最多 18 位', others: '每行写一人：姓名，可加电话（7 到 20 位数字）', kind: '' },
    kinds: { danger: '生产安全隐患', illegal: '违法生产经营建设', accident: '瞒报、谎报事故', other: '其他' }, received: '已收到您的举报', keep: '请抄下或截图保存编号和查询密码。查询进度、领取奖励都凭它。', once: '密码只显示这一次，我们也看不到。', code: '举报编号', password: '查询密码', look: '查询', again: '再查一件',
    photos: '附上照片', photosWhy: '最多 6 张。照片里的拍摄位置和手机信息会被去掉。', photoSent: '已收到 {n} 张', photoFailed: '没有发出去，请再试一次。', unknown: '编号或查询密码不对。', wait: '尝试次数过多，请稍后再试，或拨打 12350。',
    stages: { received: '已收到，等待受理', checking: '正在核查', passed_on: '已转有关部门办理', done: '已办结', claim: '核查属实，请领取奖励', closed: '已办结归档' }, at: '收到日期', to: '转办部门', due: '核查期限', result: '核查结果', established: '属实', reward: '奖励金额', claim: '领取', yuan: '元', claimed: '已领取', forfeited: '逾期未领，视为放弃', claimBy: '请于 {day} 前凭编号和查询密码领取',
  },
  en: {
    page: 'Work safety tip-offs', title: 'Tell us', ask: 'What became of it', other: '中文', help: 'In danger call 110, 119 or 120. Tip-offs by phone: 12350.', intro: 'Tell of dangers at work, illegal acts and concealed accidents. You need not give your name; what proves true is rewarded.', matter: 'What is it about', who: 'Who you are (may be left empty)', send: 'Send',
    whoWhy: 'Name, phone and identity number are sealed apart: the officers who handle the matter can’t read them. Two people must agree to open them, once, and it is recorded. Please don’t write your own name or phone in the text above.', mend: 'A few things need mending; what you have filled in is still here.',
    fields: { regionCode: 'Where', kind: 'Kind', title: 'In one sentence', unitName: 'Enterprise', site: 'Where exactly', description: 'What you saw', name: 'Name', phone: 'Phone', idNumber: 'Identity number', others: 'Who else signs' },
    hints: { title: '', unitName: 'its full name, if you know it', site: '', description: 'what is wrong, since when, in which workshop or site; at most 500 characters', name: 'of a joint report, the first signatory', phone: '', idNumber: '', others: 'of a joint report: one to a line, name and phone; for more than ten, call 12350' },
    wrong: { regionCode: 'choose a county', title: '2 to 60 characters', unitName: 'at most 100 characters', site: 'at most 100 characters', description: '4 to 500 characters', name: 'a name goes with a phone', phone: '7 to 20 digits', idNumber: 'at most 18 characters', others: 'one to a line: a name, perhaps a phone (7 to 20 digits)', kind: '' },
    kinds: { danger: 'A danger at work', illegal: 'Illegal production or building', accident: 'A concealed accident', other: 'Something else' }, received: 'We have received it', keep: 'Write down the code and the password, or keep a picture of them: they are what you ask and claim with.', once: 'The password is shown this once; we can’t see it either.', code: 'Code', password: 'Password', look: 'Look', again: 'Another one',
    photos: 'Add photos', photosWhy: 'Six at most. Where they were taken and by which phone is removed.', photoSent: '{n} received', photoFailed: 'Not sent, please try again.', unknown: 'The code or the password is not right.', wait: 'Too many tries: please wait, or call 12350.',
    stages: { received: 'Received, not yet taken up', checking: 'Being verified', passed_on: 'Passed on to another department', done: 'Concluded', claim: 'It proved true: claim your reward', closed: 'Concluded and filed' }, at: 'Received on', to: 'Passed on to', due: 'To be verified by', result: 'Result', established: 'It proved true', reward: 'Reward', claim: 'Claim', yuan: ' yuan', claimed: 'claimed', forfeited: 'not claimed in time, given up', claimBy: 'by {day}, with code and password',
  },
} as const
