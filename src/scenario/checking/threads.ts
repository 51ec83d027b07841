/** Names and dates of messages and their replies. */
import type { Checker } from './checker.ts';

export function checkThreads(check: Checker): void {
  check.scenario.threads.forEach((one, at) => {
    const path = ['threads', at];
    check.ref('person', one.from, [...path, 'from']);
    check.condition(one.when, [...path, 'when']);
    if (one.asksReply && one.stances.length === 0) {
      check.report.path(path, {
        code: 'no-answer',
        message: `"${one.id}" asks for a reply but offers none.`,
        why: 'Nobody could answer it.',
        fix: 'Add "stances", or write "asksReply": false.',
        leansOn: [[...path, 'stances']],
      });
    }
    one.stances.forEach((stance, index) => {
      if (stance.line) check.ref('line', stance.line, [...path, 'stances', index, 'line']);
      if (stance.to) check.ref('person', stance.to, [...path, 'stances', index, 'to']);
      check.effects(stance.effects, [...path, 'stances', index, 'effects']);
    });
    one.facts.forEach((fact, index) => check.condition(fact.trueWhen, [...path, 'facts', index, 'trueWhen']));
    one.promises.forEach((promise, index) => {
      check.when([...path, 'promises', index, 'due'], promise.due);
      check.condition(promise.keptWhen, [...path, 'promises', index, 'keptWhen']);
    });
    one.copies.forEach((id, index) => check.ref('person', id, [...path, 'copies', index]));
    one.shouldCopy.forEach((id, index) => {
      check.ref('person', id, [...path, 'shouldCopy', index]);
      if (check.names.has('person', id) && !one.copies.includes(id)) {
        check.report.path([...path, 'shouldCopy', index], {
          code: 'cannot-copy',
          message: `"${id}" should be copied but is not among "copies".`,
          why: 'Nobody could copy them.',
          fix: `Add "${id}" to "copies".`,
          edit: () => check.report.put([...path, 'copies', 0], id) ?? check.report.put([...path, 'copies'], [id]),
          leansOn: [[...path, 'copies']],
        });
      }
    });
    one.ifLeft.forEach((left, index) => check.effects(left.effects, [...path, 'ifLeft', index, 'effects']));
  });
}
