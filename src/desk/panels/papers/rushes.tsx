/**
 * What was recorded and whether it is safe: on cards, copied and checked or not, and wiping the cards for another use.
 */
import { HardDriveDownload } from 'lucide-react';
import { duration } from '../../../session/words.ts';
import { Badge, Term } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { deskCost, shortPlace } from '../parts/reading.ts';

export function Rushes() {
  const view = useView();
  const { onCardsMinutes, uncopiedMinutes, oneCopyMinutes, oneSiteMinutes } = view.cards;
  const wiping = view.desk.jobs.some((job) => job.commandType === 'clear-cards');
  const drives = view.kit.filter((one) => one.copies !== null);
  return (
    <section className="part" aria-label="Rushes">
      <p className="part-words">
        <Term name="rushes">Rushes</Term> are safe when two copies have been checked against the cards. Only then may
        the cards be wiped.
      </p>
      <dl className="permit-facts">
        <div>
          <dt>On cards</dt>
          <dd>{onCardsMinutes > 0 ? `${duration(onCardsMinutes)} of recording` : 'Nothing'}</dd>
        </div>
        <div>
          <dt>Copies</dt>
          <dd>
            {uncopiedMinutes > 0 ? (
              <Badge tone="bad">
                {duration(uncopiedMinutes)} without two verified copies
                {oneCopyMinutes > 0 ? `, ${duration(oneCopyMinutes)} of it with one` : ''}
              </Badge>
            ) : (
              <Badge tone="good">All copied and checked</Badge>
            )}
          </dd>
        </div>
        {oneSiteMinutes === null ? null : (
          <div>
            <dt>Somewhere else</dt>
            <dd>
              {oneSiteMinutes > 0 ? (
                <Badge tone="tungsten">{duration(oneSiteMinutes)} with no copy elsewhere</Badge>
              ) : (
                <Badge tone="good">A copy of all of it</Badge>
              )}
            </dd>
          </div>
        )}
        {drives.map((one) => (
          <div key={one.id}>
            <dt>{shortPlace(one.name)}</dt>
            <dd>
              {one.copies === 1 ? 'One copy' : `${one.copies} copies`}
              {one.storageMinutes > 0
                ? `, ${duration(one.heldMinutes)} of ${duration(one.storageMinutes)} full`
                : `, ${duration(one.heldMinutes)} on them`}
              {one.offSite ? ', one goes elsewhere' : ''}
            </dd>
          </div>
        ))}
      </dl>
      <div className="row-buttons">
        <CommandButton
          command={{ type: 'clear-cards', copiedOnly: true }}
          minutes={deskCost(view, 'clearCards')}
          icon={<HardDriveDownload aria-hidden="true" />}
          because={onCardsMinutes === uncopiedMinutes ? 'No card has two verified copies' : null}
        >
          Have the copied cards wiped
        </CommandButton>
        <CommandButton
          command={{ type: 'clear-cards' }}
          minutes={deskCost(view, 'clearCards')}
          once={false}
          because={wiping ? 'Cards are being wiped already' : onCardsMinutes === 0 ? 'The cards are empty' : null}
        >
          Have all cards wiped
        </CommandButton>
      </div>
    </section>
  );
}
