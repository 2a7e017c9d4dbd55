/** Has the extension speak as the editor does. Imported before all else, so that also what is said once and for all is translated. */
import * as vscode from 'vscode';
import { speak } from './words';

speak(vscode.env.language, (message, ...values) => vscode.l10n.t(message, ...values));
