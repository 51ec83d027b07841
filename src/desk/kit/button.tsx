/**
 * Buttons. A button is a verb and, where it spends, what it costs in money and desk minutes, before it is pressed.
 * It must not know what the verb does.
 */
import { type ButtonHTMLAttributes, type ReactNode, useId } from 'react';
import { duration, money } from '../../session/words.ts';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'type'>;

export interface ButtonProps extends Native {
  /** `main` is tungsten: at most one on the screen, for what needs you now. */
  look?: 'plain' | 'main' | 'quiet' | 'danger' | undefined;
  size?: 'normal' | 'small' | undefined;
  icon?: ReactNode;
  costPence?: number | undefined;
  costMinutes?: number | undefined;
  /** Why it can't be pressed now. Given: the button stays in the tab order, says why and does nothing. */
  because?: string | false | null | undefined;
  /** The name a guide step points at. */
  guide?: string | undefined;
  pressed?: boolean | undefined;
  type?: 'button' | 'submit' | undefined;
}

export function Button({
  look = 'plain',
  size = 'normal',
  icon,
  costPence,
  costMinutes,
  because,
  guide,
  pressed,
  type = 'button',
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const whyId = useId();
  const off = Boolean(because);
  const button = (
    <button
      {...rest}
      type={type}
      className={['button', `button-${look}`, size === 'small' ? 'button-small' : '', className ?? '']
        .filter(Boolean)
        .join(' ')}
      aria-disabled={off || undefined}
      aria-describedby={off ? whyId : rest['aria-describedby']}
      aria-pressed={pressed}
      data-guide={guide}
      onClick={(event) => {
        if (!off) return onClick?.(event);
        event.preventDefault();
      }}
    >
      {icon}
      <span className="button-words">{children}</span>
      <Cost pence={costPence} minutes={costMinutes} />
    </button>
  );
  if (!off) return button;
  return (
    <span className="button-held">
      {button}
      <span className="button-why" id={whyId}>
        {because}
      </span>
    </span>
  );
}

/** What a press costs. Read out after the verb: "Confirm Amira, £390, 5 min". */
export function Cost({ pence, minutes }: { pence?: number | undefined; minutes?: number | undefined }) {
  if (!pence && !minutes) return null;
  return (
    <span className="cost">
      {pence ? (
        <>
          <span className="said">, </span>
          <span>{money(pence)}</span>
        </>
      ) : null}
      {pence && minutes ? <span aria-hidden="true">·</span> : null}
      {minutes ? (
        <>
          <span className="said">, </span>
          <span>{duration(minutes)}</span>
        </>
      ) : null}
    </span>
  );
}

/** A button that is only a picture; the label is read out and shown on hover. */
export function IconButton({ label, icon, className, ...rest }: Omit<ButtonProps, 'children'> & { label: string }) {
  return (
    <Button
      {...rest}
      className={['button-icon', className ?? ''].filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
    >
      {icon}
    </Button>
  );
}
