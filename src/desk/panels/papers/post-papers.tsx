/**
 * Post: versions of each job with whom they went to and how, the notes that came back, and the tracker. What the tracker says is
 * the trainee’s to keep; nothing here says what is so.
 */
import { ListChecks, Send } from 'lucide-react';
import type { AssetStatus } from '../../../engine/model.ts';
import type { SendWay } from '../../../engine/post-record.ts';
import type { PostJobView, PostView, VersionView, View } from '../../../engine/view.ts';
import { ASSET_STATUSES, moment, money, statusWords } from '../../../session/words.ts';
import { Badge, Choice, Choices, listNames, nameOf, SelectField } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { useKept } from '../parts/kept.ts';

const WAYS: Record<SendWay, { label: string; detail: string }> = {
  secure: { label: 'Secure transfer', detail: 'A password and a burn-in; says when it was fetched' },
  link: { label: 'An open link', detail: 'Quick; anybody who has it can open it' },
  email: { label: 'A file in an email', detail: 'Small and quick; it can be passed on' },
};

export function PostPapers() {
  const view = useView();
  const { post } = view;
  if (!post) return null;
  return (
    <section className="part post-papers" aria-label="Tracker and versions">
      {post.jobs.map((job) => (
        <Job key={job.id} view={view} post={post} job={job} />
      ))}
      {post.assets.length > 0 ? <Tracker view={view} post={post} /> : null}
    </section>
  );
}

function Job({ view, post, job }: { view: View; post: PostView; job: PostJobView }) {
  const line = view.money.lines.find((one) => one.code === job.line);
  return (
    <article className="permit" aria-label={job.title}>
      <header className="permit-head">
        <h3 className="permit-title">{job.title}</h3>
        <span className="is-quiet">
          round {job.roundsUsed} of {job.rounds}
        </span>
      </header>
      <p>
        {nameOf(view, job.approverId)} approves
        {job.reviewerIds.length > 1
          ? `; ${listNames(
              job.reviewerIds.filter((id) => id !== job.approverId).map((id) => nameOf(view, id)),
              4,
            )} ${job.reviewerIds.length > 2 ? 'see' : 'sees'} it too`
          : ''}
        .
      </p>
      {job.roundPence > 0 ? (
        <p className="is-quiet">
          A round beyond those agreed costs {money(job.roundPence)}
          {line ? ` on ${line.title}` : ''}, unless the client agrees to pay for it.
        </p>
      ) : null}
      {job.versions.length === 0 ? <p className="is-quiet">No version yet.</p> : <Versions view={view} job={job} />}
      {job.versions.length === 0 ? null : <SendVersion view={view} job={job} minutes={post.sendMinutes} />}
      {job.notes.length > 0 ? <Notes view={view} post={post} job={job} /> : null}
    </article>
  );
}

function Versions({ view, job }: { view: View; job: PostJobView }) {
  return (
    <table className="sheet">
      <caption className="said">Versions of {job.title}</caption>
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">Made</th>
          <th scope="col">Went to</th>
        </tr>
      </thead>
      <tbody>
        {[...job.versions].reverse().map((version) => (
          <tr key={version.number}>
            <th scope="row" className="mono">
              {version.name}
            </th>
            <td>{moment(view.startDate, version.madeMinute)}</td>
            <td>
              {version.sends.length === 0 ? (
                <Badge tone={version.newest ? 'tungsten' : 'quiet'}>Nobody</Badge>
              ) : (
                <ul className="plain-list">
                  {version.sends.map((send) => (
                    <li key={`${send.toId}-${send.minute}`}>
                      {nameOf(view, send.toId)}, {WAYS[send.how].label.toLowerCase()}
                      {send.receiptMinute !== null
                        ? `, fetched ${moment(view.startDate, send.receiptMinute)}`
                        : send.how === 'secure'
                          ? ', not fetched yet'
                          : ', no receipt'}
                    </li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SendVersion({ view, job, minutes }: { view: View; job: PostJobView; minutes: number }) {
  const newest = job.versions.at(-1) as VersionView;
  const [number, setNumber] = useKept<number | null>(`version-${job.id}`, null);
  const [toId, setToId] = useKept<string | null>(`version-to-${job.id}`, null);
  const [how, setHow] = useKept<SendWay | null>(`version-how-${job.id}`, null);
  const [named, setNamed] = useKept<string | null>(`version-name-${job.id}`, null);
  // Nobody is left out: a version can be sent to the wrong one, as in life.
  const people = view.people.filter((one) => one.kind === 'stakeholder');
  const missing = [
    toId === null ? 'to whom' : '',
    how === null ? 'how it goes' : '',
    named === null ? 'its name' : '',
  ].filter(Boolean);
  const tidy = named === 'house';
  return (
    <details className="post-send">
      <summary>Send a version</summary>
      <SelectField
        label="Which"
        className="input input-small select"
        value={number ?? newest.number}
        onChange={(event) => setNumber(Number(event.target.value))}
      >
        {[...job.versions].reverse().map((version) => (
          <option key={version.number} value={version.number}>
            Version {version.number}, made {moment(view.startDate, version.madeMinute)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="To whom"
        className="input input-small select"
        value={toId ?? ''}
        onChange={(event) => setToId(event.target.value || null)}
      >
        <option value="">Choose</option>
        {people.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}, {one.title}
          </option>
        ))}
      </SelectField>
      <Choice
        legend="How it goes"
        look="cards"
        value={how}
        onChange={(value) => setHow(value as SendWay)}
        options={(Object.keys(WAYS) as SendWay[]).map((way) => ({ value: way, ...WAYS[way] }))}
      />
      <Choice
        legend="Under what name"
        look="cards"
        value={named}
        onChange={setNamed}
        options={[
          { value: 'house', label: 'As the house names it', detail: newest.name.replace(/_v\d+$/, '_v…') },
          { value: 'came', label: 'As it came off the machine', detail: 'Export NEW final 2' },
        ]}
      />
      <CommandButton
        command={{
          type: 'send-version',
          jobId: job.id,
          number: number ?? newest.number,
          toId: toId ?? '',
          how: how ?? 'secure',
          tidy,
        }}
        minutes={minutes + (how === 'secure' ? 5 : 0) + (tidy ? 1 : 0)}
        icon={<Send aria-hidden="true" />}
        because={missing.length > 0 ? `Choose ${listNames(missing, 3)} first` : null}
      >
        Send it
        <span className="said">: {job.title}</span>
      </CommandButton>
    </details>
  );
}

function Notes({ view, post, job }: { view: View; post: PostView; job: PostJobView }) {
  const fresh = job.notes.filter((note) => !note.logged && !note.dropped);
  const [chosen, setChosen] = useKept<string[]>(`notes-${job.id}`, NONE);
  const noteIds = chosen.filter((id) => fresh.some((note) => note.id === id));
  return (
    <>
      <table className="sheet">
        <caption>Notes</caption>
        <thead>
          <tr>
            <th scope="col">Note</th>
            <th scope="col">From</th>
            <th scope="col">Stands</th>
          </tr>
        </thead>
        <tbody>
          {job.notes.map((note) => (
            <tr key={note.id}>
              <th scope="row">
                {note.text}
                {note.must ? '' : ' (a wish)'}
                {note.againstIds.length > 0 && !note.dropped ? <Badge tone="bad">against another note</Badge> : null}
              </th>
              <td>{nameOf(view, note.fromId)}</td>
              <td>
                {note.dropped ? (
                  <Badge tone="quiet">dropped</Badge>
                ) : note.actioned ? (
                  <Badge tone="good">done</Badge>
                ) : note.logged ? (
                  <Badge tone="daylight">on the list</Badge>
                ) : (
                  <Badge tone="tungsten">on no list</Badge>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {fresh.length > 0 ? (
        <>
          <Choices
            legend="Put on the list, with an owner for each"
            look="cards"
            values={noteIds}
            onChange={setChosen}
            options={fresh.map((note) => ({ value: note.id, label: note.text }))}
          />
          <CommandButton
            command={{ type: 'update-tracker', statuses: [], noteIds }}
            minutes={post.trackerMinutes + noteIds.length}
            icon={<ListChecks aria-hidden="true" />}
            because={noteIds.length === 0 ? 'Choose the notes' : null}
          >
            Log {noteIds.length === 1 ? '1 note' : `${noteIds.length || ''} notes`}
          </CommandButton>
        </>
      ) : null}
    </>
  );
}

type Draft = Record<string, AssetStatus>;
const NO_DRAFT: Draft = {};

function Tracker({ view, post }: { view: View; post: PostView }) {
  const [draft, setDraft] = useKept<Draft>('tracker-draft', NO_DRAFT);
  const statuses = post.assets.flatMap(({ id, shown }) => {
    const status = draft[id];
    return status === undefined || status === shown ? [] : [{ assetId: id, status }];
  });
  return (
    <article className="permit" aria-label="Tracker">
      <header className="permit-head">
        <h3 className="permit-title">Tracker</h3>
      </header>
      <p className="part-words">
        What it says is what everybody goes by. Hold it against the plan, and write down what has moved.
      </p>
      <table className="sheet">
        <caption className="said">Tracker</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Follows</th>
            <th scope="col">Says</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          {post.assets.map((asset) => (
            <tr key={asset.id}>
              <th scope="row">{asset.title}</th>
              <td className="is-quiet">
                {asset.steps
                  .map((step) => `${nameOf(view, step.activityId)} (${step.running}, then ${step.done})`)
                  .join('; ')}
              </td>
              <td>
                <SelectField
                  label={`Status of ${asset.title}`}
                  className="input input-small select"
                  value={draft[asset.id] ?? asset.shown}
                  onChange={(event) => setDraft({ ...draft, [asset.id]: event.target.value as AssetStatus })}
                >
                  {ASSET_STATUSES.map((status) => (
                    <option key={status} value={status}>
                      {status}: {statusWords(status)}
                    </option>
                  ))}
                </SelectField>
              </td>
              <td>{moment(view.startDate, asset.shownMinute)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <CommandButton
        command={{ type: 'update-tracker', statuses, noteIds: [] }}
        minutes={post.trackerMinutes + Math.floor(statuses.length / 2)}
        icon={<ListChecks aria-hidden="true" />}
        because={statuses.length === 0 ? 'Nothing has been changed in it' : null}
        onGiven={() => setDraft(NO_DRAFT)}
      >
        Write {statuses.length === 1 ? '1 change' : `${statuses.length || ''} changes`} down
      </CommandButton>
    </article>
  );
}

const NONE: string[] = [];
