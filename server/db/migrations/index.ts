import * as units from './0001-units.ts';
import * as asking from './0002-asking.ts';
import * as visits from './0003-visits.ts';
import * as answers from './0004-answers.ts';
import * as access from './0005-access.ts';
import * as versions from './0008-versions.ts';
import * as afterAnswer from './0009-after-answer.ts';
import * as requests from './0010-requests.ts';
import * as agreed from './0011-agreed.ts';
import * as quality from './0012-quality.ts';
import * as waves from './0013-waves.ts';
import * as jointTallies from './0014-joint-tallies.ts';
import * as areaTallies from './0015-area-tallies.ts';
import * as signs from './0016-signs.ts';
import * as noSamples from './0017-no-samples.ts';
import * as standingTogether from './0018-standing-together.ts';
import * as samplesRemoved from './0019-samples-removed.ts';
import * as elder from './0020-elder.ts';

/** Every migration in order. A name, once released, is never changed, reordered or edited. */
export const migrations = {
  '0001-units': units,
  '0002-asking': asking,
  '0003-visits': visits,
  '0004-answers': answers,
  '0005-access': access,
  '0008-versions': versions,
  '0009-after-answer': afterAnswer,
  '0010-requests': requests,
  '0011-agreed': agreed,
  '0012-quality': quality,
  '0013-waves': waves,
  '0014-joint-tallies': jointTallies,
  '0015-area-tallies': areaTallies,
  '0016-signs': signs,
  '0017-no-samples': noSamples,
  '0018-standing-together': standingTogether,
  '0019-samples-removed': samplesRemoved,
  '0020-elder': elder,
};
