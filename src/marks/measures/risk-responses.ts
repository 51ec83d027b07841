/** What was chosen when something happened, judged on what could be known then and not on how it turned out. */
import type { Measure } from '../marks.ts';
import { factsOf, occasion, orSpared } from '../reading.ts';

const measure: Measure = {
  id: 'risk-responses',
  label: 'Choices when things went wrong',
  about: 'process',
  next: 'Ask who knows the odds, what each way costs, and what can still be undone.',
  assess(run) {
    const answers = factsOf(run, 'risk-answered');
    const found = run.model.risks.flatMap((risk) => {
      const state = run.state.risks[risk.id];
      if (state?.happenedMinute == null) return [];
      const response = risk.responses.find((one) => one.id === state.responseId);
      const fact = answers.find((one) => one.riskId === risk.id);
      // Asked in time is answered in time, whoever had to say yes to it.
      const answered = state.askedMinute ?? fact?.minute ?? 0;
      const late = state.respondByMinute !== null && answered > state.respondByMinute;
      if (!response)
        return [
          occasion(state.happenedMinute, 0, `${risk.title}: nobody decided.`, {
            weight: risk.severity === 'major' ? 2 : 1,
            factIndex: state.factIndex,
          }),
        ];
      return [
        occasion(
          fact?.minute ?? state.happenedMinute,
          Math.floor((response.soundPerMille * (late ? 700 : 1000)) / 1000),
          `${risk.title}: “${response.label}”. ${response.why}`,
          {
            weight: risk.severity === 'major' ? 2 : 1,
            factIndex: fact?.index ?? null,
            commandIndex: fact?.because.by === 'command' ? fact.because.index : null,
          },
        ),
      ];
    });
    return orSpared(run, run.model.risks.length > 0, found, 'Nothing went wrong that somebody had to decide on.');
  },
};
export default measure;
