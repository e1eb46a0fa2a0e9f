import { benchArea } from './area.ts';
import { benchCaseMix } from './case-mix.ts';
import { benchIdle } from './idle.ts';
import { benchIntake } from './intake.ts';
import { benchScorecard } from './scorecard.ts';
import { benchSubmit } from './submit.ts';
import { benchSurveyPage } from './survey-page.ts';

const BENCHES = {
  survey: benchSurveyPage,
  submit: benchSubmit,
  scorecard: benchScorecard,
  'case-mix': benchCaseMix,
  area: benchArea,
  intake: benchIntake,
  idle: benchIdle,
};

// All of them, or those named: npm run bench -- submit intake
const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length === 0 || asked.includes(name)) await bench();
}
