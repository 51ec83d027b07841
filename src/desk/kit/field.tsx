/**
 * Form parts over native elements: a label that is always visible, a hint, and an error tied to the control.
 * They hold no value of their own.
 */
import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';

interface Words {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
}

export interface Wired {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** A label, hint and error around any control: `children` gets what ties them together. */
export function Field({ label, hint, error, children }: Words & { children: (wired: Wired) => ReactNode }) {
  const id = useId();
  const about = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children({ id, 'aria-describedby': about, 'aria-invalid': error ? true : undefined })}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

export function TextField({ label, hint, error, ...rest }: Words & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wired) => <input className="input" {...rest} {...wired} />}
    </Field>
  );
}

export function TextArea({ label, hint, error, ...rest }: Words & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wired) => <textarea className="input" rows={3} {...rest} {...wired} />}
    </Field>
  );
}

export function SelectField({
  label,
  hint,
  error,
  children,
  ...rest
}: Words & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wired) => (
        <select className="input select" {...rest} {...wired}>
          {children}
        </select>
      )}
    </Field>
  );
}

export interface ChoiceOption {
  value: string;
  label: ReactNode;
  /** A second line: what it means or costs. */
  detail?: ReactNode;
  icon?: ReactNode;
}

interface ChoiceProps {
  legend: ReactNode;
  hint?: ReactNode;
  options: readonly ChoiceOption[];
  /** `chips` sit in a row; `cards` stack, with a second line. */
  look?: 'chips' | 'cards' | undefined;
  guide?: string | undefined;
}

/** One of several. Nothing is chosen until `value` names it. */
export function Choice({
  legend,
  hint,
  options,
  value,
  onChange,
  look = 'chips',
  guide,
}: ChoiceProps & {
  value: string | null;
  onChange: (value: string) => void;
}) {
  const name = useId();
  return (
    <fieldset className="choice" data-guide={guide} aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className="field-label">{legend}</legend>
      {hint ? (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className={`choice-${look}`}>
        {options.map((option) => (
          <ChoiceLabel key={option.value} option={option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
          </ChoiceLabel>
        ))}
      </div>
    </fieldset>
  );
}

/** Any of several. */
export function Choices({
  legend,
  hint,
  options,
  values,
  onChange,
  look = 'chips',
  guide,
}: ChoiceProps & {
  values: readonly string[];
  onChange: (values: string[]) => void;
}) {
  const name = useId();
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <fieldset className="choice" data-guide={guide} aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className="field-label">{legend}</legend>
      {hint ? (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className={`choice-${look}`}>
        {options.map((option) => (
          <ChoiceLabel key={option.value} option={option}>
            <input
              type="checkbox"
              name={name}
              value={option.value}
              checked={values.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
          </ChoiceLabel>
        ))}
      </div>
    </fieldset>
  );
}

function ChoiceLabel({ option, children }: { option: ChoiceOption; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control comes in as a child.
    <label className="choice-one">
      {children}
      <span className="choice-mark" aria-hidden="true" />
      {option.icon}
      <span className="choice-words">
        <span className="choice-label">{option.label}</span>
        {option.detail ? <span className="choice-detail">{option.detail}</span> : null}
      </span>
    </label>
  );
}

/** A switch: on or off, at once. */
export function Toggle({
  label,
  hint,
  checked,
  onChange,
}: Words & { checked: boolean; onChange: (checked: boolean) => void }) {
  const id = useId();
  return (
    <div className="toggle">
      <input
        id={id}
        className="toggle-box"
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div>
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        {hint ? (
          <p className="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
