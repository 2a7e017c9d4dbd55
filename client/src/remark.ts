/** What is said in passing, in the status bar. */
import * as vscode from 'vscode';
import { t } from './words';

/** @param ms how long it stays: a sentence by default, more for a finding's message */
export const remark = (text: string, ms = 5000): void => void vscode.window.setStatusBarMessage(text, ms);

/** For whatever a writer asks of a server that is not there. */
export const hasStopped = t('Deskcheck has stopped; its item in the status bar starts it again.');
