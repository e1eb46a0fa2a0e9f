/** What a member of staff reads on the way to an anonymous survey, in Chinese. */
export const zhWave = {
  title: '职工匿名问卷',
  about: (hospital: string, month: string) => `${hospital}，${month}`,
  unit: (departments: readonly string[], members: number) =>
    departments.length === 1
      ? `您所在的单元：${departments[0]}，共${members}人。`
      : `您所在的单元：由几个人数较少的科室合成，共${members}人。${departments.length > 0 ? `包括：${departments.join('、')}。` : ''}`,
  noDepartment: '未注明科室的职工',
  how: '为什么没有人知道哪份是您答的',
  steps: [
    '点下面的按钮，您的浏览器会随机生成一个答卷码，封进“信封”，交给系统的只有信封。',
    '系统核对您有资格作答，隔着信封盖一个章，看不到里面的答卷码。每人只盖一次。',
    '您凭盖了章的答卷码作答。系统认得章是真的，认不出答卷码是谁的。',
  ],
  check: '核对码：',
  checkHint: '同一单元的同事看到的核对码完全相同。如果您的和别人不一样，请不要领取，并告诉同事。',
  take: '领取匿名链接',
  working: '正在领取，请不要关闭本页……',
  done: '您的匿名链接',
  doneSaid: '请现在就复制保存。关掉本页以后，谁也没法再找回它；除了您，也没有人知道它是您的。',
  later: '最稳妥的做法：过一段时间，换个网络或换台设备再打开它作答。',
  link: '匿名链接',
  copy: '复制链接',
  copied: '已复制。',
  open: '现在就打开',
  ready: '可以开始作答了',
  readySaid: '这个链接只说明“有一位职工可以作答”，不说明是哪一位。答到一半可以离开，之后用同一链接接着答。',
  start: '开始作答',
  used: {
    title: '这个领取链接已经用过了',
    said: '每位职工只能领取一次，请用您当时保存的匿名链接作答。',
    next: '如果没有保存下来，或者不是您本人领的，请向本院的问卷联系人领一张不记名的纸质问卷码。',
  },
  broken: {
    title: '网络断了一下',
    said: '您的资格还在，没有丢失。请不要关闭本页。',
    next: '网络恢复后，请再点一次下面的按钮。',
  },
  again: '再试一次',
  unable: {
    title: '这个浏览器没法匿名领取',
    said: '领取匿名链接需要支持加密的浏览器，并且用 https 打开本页。',
    next: '请换一个浏览器再打开这个链接，或者向本院的问卷联系人领一张不记名的纸质问卷码。',
  },
  noScript: {
    title: '没有打开 JavaScript，也可以作答',
    said: '请向本院的问卷联系人领一张纸质问卷码：请自己从盒子里随手抽一张，不登记哪张给了谁。',
    next: '纸条上印着一个只能用一次的链接，打开就能作答，不需要 JavaScript。',
  },
  malformed: {
    title: '匿名链接不完整',
    said: '打开的链接少了几个字符，可能没有复制完整。',
    next: '请把保存的链接完整地复制到浏览器的地址栏，再打开一次。',
  },
  refused: {
    title: '这个匿名链接不能用',
    said: '链接里的章不是这次问卷的，可能没有复制完整，或者属于别的问卷。',
    next: '请把保存的链接完整地复制到浏览器的地址栏，再打开一次。',
  },
  unknown: {
    title: '这个领取链接打不开',
    said: '链接可能没有复制完整，也可能这次调查已经结束。',
    next: '请重新打开医院发给您的完整链接。如果还是打不开，请联系本院的问卷联系人。',
  },
  over: {
    title: '这次职工问卷已经结束',
    said: '链接的有效期已过，不能再领取，也不能再作答了。',
    next: '谢谢您的关心，欢迎参加下一次问卷。',
  },
};
