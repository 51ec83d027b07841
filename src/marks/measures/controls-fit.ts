/**
 * Controls bring each serious hazard down to where it can be borne, by the strongest means that cost little, and no money goes on
 * what needed none.
 */
import { LITTLE_PENCE, residual, scoreOf, statedLeft, TOLERABLE } from '../../engine/assessment.ts';
import { holds } from '../../engine/conditions.ts';
import { money } from '../../engine/format.ts';
import type { Control, Hierarchy } from '../../engine/model.ts';
import type { AssessmentEntry } from '../../engine/record.ts';
import { inPlay, named, type Run } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

/** Medium risk that a production manager may accept ends at 9 (domain 4.11); 6 is a comfortable medium. */
const BEARABLE = 6;
const ACCEPTABLE = 9;
/** What is taken off for a weaker kind of control than was to be had, and for saying that much less is left than is. */
const WEAKER_OFF = 300;
const CLAIMED_OFF = 150;
const CLAIMED_FAR = 4;

const ORDER: readonly Hierarchy[] = ['eliminate', 'substitute', 'engineer', 'administrate', 'protect'];
const rank = ({ hierarchy }: Control): number => ORDER.indexOf(hierarchy);
const works = ({ reduces }: Control, hazardId: string): boolean =>
  reduces.some((one) => one.hazardId === hazardId && one.likelihood + one.severity > 0);

/** A control higher in the hierarchy than any that was chosen, at no or little more cost. */
function strongerLeft(run: Run, { hazardId, controlIds }: AssessmentEntry): Control | undefined {
  const chosen = controlIds.map((id) => named(run.tables.controls, id)).filter((one) => works(one, hazardId));
  const best = Math.min(...chosen.map(rank));
  return run.model.controls.find(
    (one) => works(one, hazardId) && one.costPence <= LITTLE_PENCE && rank(one) < best && chosen.length > 0,
  );
}

const measure: Measure = {
  id: 'controls-fit',
  label: 'Controls that fit the risk',
  about: 'process',
  next: 'Start from the top of the hierarchy: plan the hazard away before you buy anything, and hand out what is worn last.',
  assess(run) {
    if (!inPlay(run, 'risk')) return [];
    const { signed } = run.state.assessment;
    const entries = signed?.entries ?? [];
    const minute = signed?.minute ?? run.state.assessment.sentMinute ?? endMinute(run);
    const serious = run.model.hazards.filter((one) => one.real && scoreOf(one) > BEARABLE && holds(run, one.knownWhen));
    if (serious.length === 0) return [];
    const found = serious.map((hazard) => {
      const entry = entries.find((one) => one.hazardId === hazard.id);
      if (!entry) return occasion(minute, 0, `${hazard.title}: no control signed.`);
      const left = residual(run, hazard.id, entry.controlIds);
      const stronger = strongerLeft(run, entry);
      const claimed = scoreOf(statedLeft(run, entry)) < left - CLAIMED_FAR;
      const got = left <= BEARABLE ? 1000 : left <= ACCEPTABLE ? 600 : 200;
      return occasion(
        minute,
        got - (stronger ? WEAKER_OFF : 0) - (claimed ? CLAIMED_OFF : 0),
        `${hazard.title}: brought from ${scoreOf(hazard)} to ${left}${stronger ? `, though “${stronger.title}” was to be had` : ''}${claimed ? ', and said to be far lower' : ''}.`,
      );
    });
    const needless = [...new Set(entries.flatMap((one) => one.controlIds))].filter((id) =>
      isNeedless(run, entries, id),
    );
    const spent = needless.reduce((sum, id) => sum + (run.tables.controls.get(id)?.costPence ?? 0), 0);
    found.push(
      occasion(
        minute,
        signed ? 1000 - 350 * needless.length : 0,
        needless.length === 0
          ? 'Nothing was put in place that was not needed.'
          : `${needless.length === 1 ? 'One control was' : `${needless.length} controls were`} not needed${spent > 0 ? `, ${money(spent)}` : ''}.`,
        { weight: serious.length },
      ),
    );
    return found;
  },
};

/** A control that could be left out with every hazard still borne as well. */
function isNeedless(run: Run, entries: readonly AssessmentEntry[], controlId: string): boolean {
  const control = run.tables.controls.get(controlId);
  if (!control) return false;
  return control.reduces.every(({ hazardId }) => {
    const hazard = run.tables.hazards.get(hazardId);
    if (!hazard?.real) return true;
    const entry = entries.find((one) => one.hazardId === hazardId);
    const others = (entry?.controlIds ?? []).filter((id) => id !== controlId);
    return !entry?.controlIds.includes(controlId) || residual(run, hazardId, others) <= TOLERABLE;
  });
}
export default measure;
