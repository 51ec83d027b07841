/**
 * The call sheet as the trade draws it, on paper in every theme: title, day, unit call, place, light and weather, the order of the
 * day, who comes when, contacts, safety. A gap shows as a gap.
 */
import { CircleAlert } from 'lucide-react';
import type { CallSheetField } from '../../../engine/model.ts';
import type { View } from '../../../engine/view.ts';
import { clockTime, longDate, moment, SHEET_FIELD_TITLES, shortDate } from '../../../session/words.ts';
import { nameOf, personById } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { shortPlace } from '../parts/reading.ts';
import { GAP_REMEDIES, paperColour, type SheetPaper } from './sheet-paper.ts';

export function CallSheet({ paper }: { paper: SheetPaper }) {
  const view = useView();
  return (
    <article
      className={`paper paper-${paperColour(paper.revision).toLowerCase()}`}
      data-print-me=""
      aria-label={`Call sheet, ${longDate(view.startDate, paper.day)}, revision ${paper.revision}`}
    >
      <header className="paper-head">
        <div>
          <p className="paper-kind">Call sheet</p>
          <h3 className="paper-title">{view.title}</h3>
          <p>{view.brief.clientName}</p>
        </div>
        <div className="paper-day">
          <p className="paper-nth">{paper.nth ? `Day ${paper.nth.n} of ${paper.nth.of}` : 'Not a shoot day'}</p>
          <p>
            {longDate(view.startDate, paper.day)}
            <br /> <span className="mono">{shortDate(view.startDate, paper.day)}</span>
          </p>
          <p className="paper-revision">
            Revision {paper.revision} <span>({paperColour(paper.revision).toLowerCase()})</span>
          </p>
        </div>
      </header>
      <p className="paper-sent">
        {paper.sentMinute === null ? 'Draft: not sent yet' : `Sent ${moment(view.startDate, paper.sentMinute)}`}
        {paper.revision > 1 ? `. Replaces revision ${paper.revision - 1}: throw that one away.` : '.'}
      </p>
      {paper.changes.length > 0 ? (
        <section className="paper-changes" aria-label="What has changed">
          <h4>Changed since revision {paper.revision - 1}</h4>
          <ul>
            {paper.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="paper-times">
        <Time label="Unit call" minute={paper.unitCall} large />
        <Words paper={paper} field="lunch" />
        <Time label="Estimated wrap" minute={paper.wrap} />
        <Words paper={paper} field="day-type" />
        <Words paper={paper} field="sun" />
        <Words paper={paper} field="weather" />
      </div>
      <div className="paper-places">
        <Places view={view} paper={paper} />
        <Words paper={paper} field="parking" />
        <Words paper={paper} field="unit-base" />
        <Words paper={paper} field="locator" />
        <Words paper={paper} field="hospital" />
        <Words paper={paper} field="medic" />
        <Words paper={paper} field="movement" />
      </div>
      <Schedule view={view} paper={paper} />
      <Calls view={view} paper={paper} />
      <div className="paper-foot">
        <Words paper={paper} field="scenes" />
        <Words paper={paper} field="transport" />
        <Words paper={paper} field="catering" />
        <Words paper={paper} field="radio" />
        <Words paper={paper} field="phones" />
        <Words paper={paper} field="safety" />
        <Words paper={paper} field="contacts" />
      </div>
      {paper.note ? (
        <section className="paper-note" aria-label="Note">
          <h4>Note</h4>
          <p>{paper.note}</p>
        </section>
      ) : null}
      <p className="paper-small">
        Your personal call is the time beside your name. If anything here is wrong, ring the production office.
      </p>
    </article>
  );
}

function Time({ label, minute, large = false }: { label: string; minute: number | null; large?: boolean }) {
  return (
    <div className={large ? 'box box-call' : 'box'}>
      <h4>{label}</h4>
      <p className="mono">{minute === null ? '–' : clockTime(minute)}</p>
    </div>
  );
}

/** A field in words, or its gap with what would close it. Not drawn where the production does not ask for it. */
function Words({ paper, field }: { paper: SheetPaper; field: CallSheetField }) {
  const words = paper.fields[field];
  if (words === undefined || words === '') return null;
  if (words === null) return <Gap field={field} />;
  return (
    <div className={`box box-${field}`}>
      <h4>{SHEET_FIELD_TITLES[field]}</h4>
      {linesOf(field, words).map((line) => (
        <p key={line}>{line.charAt(0).toUpperCase() + line.slice(1)}</p>
      ))}
    </div>
  );
}

/** Fields that are lists: a line for each person, channel or move. */
const LISTS: readonly CallSheetField[] = ['contacts', 'transport', 'movement', 'scenes', 'radio', 'phones'];

/** One line for each person, and one for each place that is named. */
const linesOf = (field: CallSheetField, words: string): string[] =>
  words.split(LISTS.includes(field) ? '; ' : /; (?=[^;]+: )/);

function Gap({ field }: { field: CallSheetField }) {
  return (
    <div className="box gap">
      <h4>
        <CircleAlert aria-hidden="true" /> {SHEET_FIELD_TITLES[field]}: missing
      </h4>
      <p>{GAP_REMEDIES[field]}</p>
    </div>
  );
}

function Places({ view, paper }: { view: View; paper: SheetPaper }) {
  const found = new Map(paper.entries.map((entry) => [`${entry.placeId}/${entry.address}`, entry]));
  if (paper.entries.some((entry) => entry.placeId === null)) return <Gap field="place" />;
  return (
    <div className="box box-place">
      <h4>{found.size > 1 ? 'Places' : 'Place'}</h4>
      {[...found.values()].map((entry) => (
        <p key={`${entry.placeId}/${entry.address}`}>
          <strong>{nameOf(view, entry.placeId ?? '')}</strong>
          <br />
          {entry.address}
        </p>
      ))}
    </div>
  );
}

function Schedule({ view, paper }: { view: View; paper: SheetPaper }) {
  const day = view.days[paper.day];
  const places = new Set(paper.entries.map((entry) => entry.placeId));
  return (
    <table className="paper-table paper-schedule">
      <caption>Order of the day</caption>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Strip</th>
          <th scope="col">What</th>
          <th scope="col">Who</th>
        </tr>
      </thead>
      <tbody>
        {paper.entries.map((entry) => {
          const place = view.places.find((one) => one.id === entry.placeId);
          const night = day ? entry.startMinute < day.sunriseMinute || entry.startMinute >= day.sunsetMinute : false;
          return (
            <tr key={entry.activityId}>
              <td className="mono">
                {clockTime(entry.startMinute)}–{clockTime(entry.endMinute)}
              </td>
              <td>
                {place ? (
                  <span className={`strip strip-${place.interior ? 'int' : 'ext'}-${night ? 'n' : 'd'}`}>
                    {place.interior ? 'INT' : 'EXT'} {night ? 'N' : 'D'}
                  </span>
                ) : (
                  '–'
                )}
              </td>
              <th scope="row">
                {entry.title}
                {places.size > 1 && place ? <span className="paper-at">{shortPlace(place.name)}</span> : null}
              </th>
              <td>{entry.people.map((id) => paperName(view, id)).join(', ') || '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Calls({ view, paper }: { view: View; paper: SheetPaper }) {
  if (paper.calls.length === 0) return <Gap field="calls" />;
  return (
    <table className="paper-table paper-calls">
      <caption>Individual calls</caption>
      <thead>
        <tr>
          <th scope="col">Call</th>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
        </tr>
      </thead>
      <tbody>
        {paper.calls.map(({ personId, minute }) => (
          <tr key={personId}>
            <td className="mono">{clockTime(minute)}</td>
            <th scope="row">{paperName(view, personId)}</th>
            <td>{personById(view, personId)?.title ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** As on paper: a child by the first name alone. */
const paperName = (view: View, id: string): string => personById(view, id)?.paperName ?? nameOf(view, id);
