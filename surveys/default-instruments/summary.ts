import type { Text } from '../text.ts';
import { type Asked, choice, comment, mark, say } from './build.ts';
import { LIKELY } from './options.ts';

/** The last page: the mark, the recommendation, anything else, and the questions about the person. */
export function allInAll(rate: Text, suggest: Text, about: readonly Asked[]): readonly Asked[] {
  const overall = mark(
    {
      name: 'overall',
      short: say('总体评分', 'Overall rating'),
      title: rate,
      hint: say('0分最差，10分最好。', '0 is the lowest mark, 10 the highest.'),
    },
    say('最差', 'As bad as can be'),
    say('最好', 'As good as can be'),
  );
  const recommend = choice(
    { name: 'recommend', short: say('推荐意愿', 'Recommend'), title: suggest },
    LIKELY,
  );
  return [overall, recommend, anythingElse, ...about];
}

// Names are not wanted because more people read a comment than the one it is meant for.
const anythingElse = comment({
  name: 'comment',
  short: say('意见和建议', 'Comment'),
  title: say(
    '还有什么想告诉我们的吗？好的、不好的，都可以写。',
    'What else should we know? Good or bad, please write it here.',
  ),
  hint: say('请不要写姓名、电话和身份证号。', 'Please leave out names, telephone numbers and ID numbers.'),
});
