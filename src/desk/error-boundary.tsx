/**
 * The last net. A bug stops the clock, keeps the run, and offers it as a file that shows what happened.
 * A screen that can't be drawn is replaced; a fault elsewhere is told in a note over the screen.
 * It must not depend on anything that may itself be broken: no kit, no view.
 */
import { Component, type ReactNode } from 'react';
import { saveFile } from './save-file.ts';
import type { SessionStore } from './session-context.ts';

interface Props {
  store: SessionStore;
  children: ReactNode;
}

interface State {
  /** What broke a screen. */
  broken: string | null;
  /** What broke outside the drawing of a screen: a press, the clock, the board. */
  fault: string | null;
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: null, fault: null };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { broken: wordsOf(error) };
  }

  override componentDidMount(): void {
    window.addEventListener('error', this.onError);
    window.addEventListener('unhandledrejection', this.onRejection);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('error', this.onError);
    window.removeEventListener('unhandledrejection', this.onRejection);
  }

  override componentDidCatch(): void {
    this.stopClock();
  }

  // The browser also reports trifles here, such as a late resize; those carry no error.
  private readonly onError = (event: ErrorEvent) => {
    if (event.error) this.tell(event.error);
  };

  private readonly onRejection = (event: PromiseRejectionEvent) => this.tell(event.reason);

  private tell(error: unknown): void {
    this.stopClock();
    this.setState({ fault: wordsOf(error) });
  }

  private stopClock(): void {
    if (this.props.store.getState().playback.playing) this.props.store.getState().pause();
  }

  private readonly saveRun = async () => {
    const file = await this.props.store.getState().exportRun();
    if (file) saveFile(file);
  };

  private readonly goHome = () => {
    this.props.store.getState().leave();
    this.setState({ broken: null, fault: null });
  };

  override render() {
    const { broken, fault } = this.state;
    if (broken !== null) {
      return (
        <main className="broken" id="main">
          <h1>Something in the screen broke</h1>
          <p>The clock has stopped and your run is safe. This is our fault, not yours.</p>
          <p>Save the run as a file first. It holds every decision, and shows us how to repeat the fault.</p>
          <p className="broken-words">{broken}</p>
          <p className="broken-buttons">
            <button type="button" className="button button-main" onClick={this.saveRun}>
              Save the run as a file
            </button>
            <button type="button" className="button" onClick={() => this.setState({ broken: null })}>
              Try this screen again
            </button>
            <button type="button" className="button" onClick={this.goHome}>
              Go to the first screen
            </button>
          </p>
        </main>
      );
    }
    return (
      <>
        {this.props.children}
        {fault === null ? null : (
          <section className="fault" aria-label="A fault">
            <p role="alert">
              <strong>Something went wrong.</strong> The clock has stopped and your run is safe. It may be wise to save
              it as a file.
            </p>
            <p className="broken-words">{fault}</p>
            <p className="broken-buttons">
              <button type="button" className="button" onClick={this.saveRun}>
                Save the run as a file
              </button>
              <button type="button" className="button" onClick={() => this.setState({ fault: null })}>
                Go on
              </button>
            </p>
          </section>
        )}
      </>
    );
  }
}
