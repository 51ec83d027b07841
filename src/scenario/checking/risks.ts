/** Names and dates of risks. */
import type { Checker } from './checker.ts';

export function checkRisks(check: Checker): void {
  check.scenario.risks.forEach((one, at) => {
    const path = ['risks', at];
    if (one.activity) check.ref('activity', one.activity, [...path, 'activity']);
    if (one.at) check.when([...path, 'at'], one.at);
    one.tell.forEach((name, index) => check.ref('person', name, [...path, 'tell', index]));
    if (!one.activity && !one.at) {
      check.report.path(path, {
        code: 'never-drawn',
        message: `"${one.id}" has no occasion.`,
        why: 'It could never happen.',
        fix: 'Give it an "activity" or a time "at".',
        leansOn: [
          [...path, 'activity'],
          [...path, 'at'],
        ],
      });
    }
    if (one.from) check.ref('person', one.from, [...path, 'from']);
    one.reports.forEach((report, index) => {
      check.look(
        report.rule,
        Object.keys(check.library.incidents?.reports ?? {}),
        [...path, 'reports', index, 'rule'],
        'There is no report',
      );
      check.condition(report.when, [...path, 'reports', index, 'when']);
    });
    if (one.claim) {
      check.ref('permit', one.claim.permit, [...path, 'claim', 'permit']);
      check.ref('line', one.claim.line, [...path, 'claim', 'line']);
    }
    check.condition(one.only, [...path, 'only']);
    one.factors.forEach((factor, index) => check.condition(factor.when, [...path, 'factors', index, 'when']));
    one.warnings.forEach(
      (warning, index) => warning.from && check.ref('person', warning.from, [...path, 'warnings', index, 'from']),
    );
    check.effects(one.onHappen, [...path, 'onHappen']);
    check.effects(one.ifLeft, [...path, 'ifLeft']);
    one.responses.forEach((response, index) => {
      check.ref('line', response.line, [...path, 'responses', index, 'line']);
      response.tells.forEach((name, to) => check.ref('person', name, [...path, 'responses', index, 'tells', to]));
      check.effects(response.effects, [...path, 'responses', index, 'effects']);
      check.effects(response.otherwise, [...path, 'responses', index, 'otherwise']);
    });
  });
}
