/** Controls bring each serious hazard down to where it can be borne, and no money goes on what needed none. */

import { holds } from '../../engine/conditions.ts';
import { money } from '../../engine/format.ts';
import { inPlay } from '../../engine/run.ts';
import { residual } from '../../engine/safety.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

/** Medium risk that a production manager may accept ends at 9 (domain 4.11); 6 is a comfortable medium. */
const BEARABLE = 6;
const ACCEPTABLE = 9;

const measure: Measure = {
  id: 'controls-fit',
  label: 'Controls that fit the risk',
  about: 'process',
  next: 'Start from the top of the hierarchy: plan the hazard away before you buy anything.',
  assess(run) {
    if (!inPlay(run, 'risk')) return [];
    const { entries, sentMinute, status } = run.state.assessment;
    const minute = sentMinute ?? endMinute(run);
    const serious = run.model.hazards.filter(
      (one) => one.real && one.likelihood * one.severity > BEARABLE && holds(run, one.knownWhen),
    );
    if (serious.length === 0) return [];
    const found = serious.map((hazard) => {
      const entry = status === 'signed' ? entries.find((one) => one.hazardId === hazard.id) : undefined;
      const left = residual(run, hazard.id, entry?.controlIds ?? []);
      return occasion(
        minute,
        !entry ? 0 : left <= BEARABLE ? 1000 : left <= ACCEPTABLE ? 600 : 200,
        `${hazard.title}: ${entry ? `brought from ${hazard.likelihood * hazard.severity} to ${left}` : 'no control signed'}.`,
      );
    });
    const needless = [...new Set(entries.flatMap((one) => one.controlIds))].filter((id) => isNeedless(run, id));
    const spent = needless.reduce((sum, id) => sum + (run.tables.controls.get(id)?.costPence ?? 0), 0);
    found.push(
      occasion(
        minute,
        status !== 'signed' ? 0 : 1000 - 350 * needless.length,
        needless.length === 0
          ? 'Nothing was put in place that was not needed.'
          : `${needless.length} controls were not needed${spent > 0 ? `, ${money(spent)}` : ''}.`,
        { weight: serious.length },
      ),
    );
    return found;
  },
};

/** A control that could be left out with every hazard still borne as well. */
function isNeedless(run: Parameters<Measure['assess']>[0], controlId: string): boolean {
  const control = run.tables.controls.get(controlId);
  if (!control) return false;
  return control.reduces.every(({ hazardId }) => {
    const hazard = run.tables.hazards.get(hazardId);
    if (!hazard?.real) return true;
    const entry = run.state.assessment.entries.find((one) => one.hazardId === hazardId);
    const others = (entry?.controlIds ?? []).filter((id) => id !== controlId);
    return !entry?.controlIds.includes(controlId) || residual(run, hazardId, others) <= 4;
  });
}
export default measure;
