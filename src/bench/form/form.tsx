/** The common parts of a scenario as a form. Each field edits the same text, and leaves every comment where it is. */
import { getNodeValue } from 'jsonc-parser';
import { type ReactNode, useMemo } from 'react';
import { useBench } from '../use-bench.ts';
import { ListOfTexts, Money, Text } from './fields.tsx';
import { Lines, People, Places } from './lists.tsx';

type Value = Record<string, unknown>;
const isObject = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function Form() {
  const { tree } = useBench((bench) => bench.settled);
  const value = useMemo(() => (tree ? (getNodeValue(tree) as unknown) : undefined), [tree]);
  if (!isObject(value))
    return <p className="bench-none">The text can’t be read yet. Put it right in the text, or go back to a version.</p>;
  const brief = isObject(value.brief) ? value.brief : {};
  const list = (key: string): Value[] => (Array.isArray(value[key]) ? value[key].filter(isObject) : []);
  return (
    <div className="bench-form">
      <p className="is-quiet">What you write here stands in the text at once. The rest of the text is left as it is.</p>
      <Section title="Title and client">
        <Text label="Title" path={['title']} value={value.title} />
        <Text label="One sentence for the choosing screen" path={['summary']} value={value.summary} long />
        <Text label="Client" path={['brief', 'client']} value={brief.client} />
      </Section>
      <Section title="Dates">
        <div className="bench-pair">
          <Text
            label="Begins"
            hint="Such as 2027-03-09 09:00"
            path={['begins']}
            value={value.begins}
            form={/^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/}
            wrong="Write a date and a time: 2027-03-09 09:00."
          />
          <Text
            label="Ends"
            hint="A date and time, or “day 5 17:30”"
            path={['ends']}
            value={value.ends}
            form={/^(day \d{1,3}|\d{4}-\d{2}-\d{2})( ([01]\d|2[0-3]):[0-5]\d)?$/}
            wrong="Write a date and a time, or “day 5 17:30”."
          />
        </div>
        <p className="is-quiet">To move everything at once, use “Move in time” at the top.</p>
      </Section>
      <Section title="Story">
        <ListOfTexts label="Paragraph" path={['brief', 'story']} value={brief.story} more="Add a paragraph" />
      </Section>
      <Section title="What the client must get">
        <ListOfTexts
          label="Requirement"
          path={['brief', 'requirements']}
          value={brief.requirements}
          more="Add a requirement"
        />
      </Section>
      <Section title="What can be learnt">
        <ListOfTexts
          label="Learning point"
          path={['brief', 'learningPoints']}
          value={brief.learningPoints}
          more="Add a learning point"
        />
      </Section>
      <Section title="People">
        <People people={list('people')} />
      </Section>
      <Section title="Places">
        <Places places={list('places')} />
      </Section>
      <Section title="Budget">
        <Lines lines={list('lines')} />
      </Section>
      <Section title="Notes for the tutor">
        <ListOfTexts label="Note" path={['brief', 'tutorNotes']} value={brief.tutorNotes} more="Add a note" />
      </Section>
      <Section title="The trainee">
        <Text label="Role" path={['you', 'role']} value={isObject(value.you) ? value.you.role : undefined} />
        <Money
          label="May spend without asking"
          path={['you', 'limit']}
          value={isObject(value.you) ? value.you.limit : undefined}
        />
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="bench-section">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
