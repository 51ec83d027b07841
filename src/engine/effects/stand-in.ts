/** Somebody or something else fills this need for good, at this cost. */
import { planChanged } from '../live.ts';
import { spend } from '../money.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'stand-in',
  about: 'Somebody or something else fills this need for good, at this cost.',
  fields: {
    activity: { is: 'reference', to: 'activity' },
    need: { is: 'reference', to: 'need' },
    cost: { is: 'money', about: 'What the stand-in costs, excluding VAT.' },
    line: { is: 'reference', to: 'line' },
    text: { is: 'words' },
  },
  apply: (run, { activity, need, cost, line, text }, because) => {
    run.state.standIns[`${activity}/${need}`] = text;
    delete run.state.failed[`${activity}/${need}`];
    planChanged(run, activity);
    if (cost !== 0) spend(run, line, cost, text, because);
  },
});
