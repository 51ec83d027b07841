/**
 * The last net. A bug on a screen stops the clock, keeps the run, and offers it as a file that shows what happened.
 * It must not depend on anything that may itself be broken: no kit, no view.
 */
import { Component, type ReactNode } from 'react';
import { saveFile } from './save-file.ts';
import type { SessionStore } from './session-context.ts';

interface Props {
  store: SessionStore;
  children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { words: string | null }> {
  override state: { words: string | null } = { words: null };

  static getDerivedStateFromError(error: unknown) {
    return { words: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(): void {
    this.props.store.getState().pause();
  }

  private readonly saveRun = async () => {
    const file = await this.props.store.getState().exportRun();
    if (file) saveFile(file);
  };

  override render() {
    if (this.state.words === null) return this.props.children;
    return (
      <main className="broken" id="main">
        <h1>Something in the screen broke</h1>
        <p>The clock has stopped and your run is safe. This is our fault, not yours.</p>
        <p>Save the run as a file first. It holds every decision, and shows us how to repeat the fault.</p>
        <p className="broken-words">{this.state.words}</p>
        <p className="broken-buttons">
          <button type="button" className="button button-main" onClick={this.saveRun}>Save the run as a file</button>
          <button type="button" className="button" onClick={() => this.setState({ words: null })}>Try this screen again</button>
          <button
            type="button" className="button"
            onClick={() => {
              this.props.store.getState().leave();
              this.setState({ words: null });
            }}
          >
            Go to the first screen
          </button>
        </p>
      </main>
    );
  }
}
