;;; Works on the open draft as a writer would, by Eglot's commands, and leaves what Emacs showed as JSON in the file named
;;; by DESKCHECK_SEEN. Made for Emacs 28 with Eglot 1.9; nothing in it is newer.
(require 'cl-lib)
(require 'json)
(require 'eglot)

(setq make-backup-files nil
      create-lockfiles nil
      eglot-confirm-server-initiated-edits nil)

(defvar seen nil "What is written in the end, the latest first.")

(defun see (name value)
  (push (cons name value) seen))

(defun wait-for (what look)
  (let ((until (+ (float-time) 20)))
    (while (not (funcall look))
      (when (> (float-time) until)
        (error "Waited in vain for %s" what))
      (accept-process-output nil 0.02))))

(defun findings ()
  (flymake-start)
  (flymake-diagnostics))

(defun draft-line (words)
  "The whole line with WORDS; point is left behind them."
  (goto-char (point-min))
  (search-forward words)
  (buffer-substring-no-properties (line-beginning-position) (line-end-position)))

(defun diagnostics ()
  (wait-for "diagnostics" #'findings)
  (see 'findings
       (mapcar (lambda (it)
                 `((text . ,(flymake-diagnostic-text it))
                   (type . ,(symbol-name (flymake-diagnostic-type it)))
                   (words . ,(buffer-substring-no-properties (flymake-diagnostic-beg it) (flymake-diagnostic-end it)))))
               (findings))))

(defun hover ()
  (draft-line "take a")
  (let ((answer (jsonrpc-request (eglot--current-server-or-lose)
                                 :textDocument/hover (eglot--TextDocumentPositionParams))))
    (see 'hover (substring-no-properties (eglot--hover-info (plist-get answer :contents))))))

(defun definition ()
  (draft-line "take a")
  (call-interactively #'xref-find-definitions)
  (see 'source
       `((file . ,(file-name-nondirectory buffer-file-name))
         (before . ,(buffer-substring-no-properties (line-beginning-position) (point)))
         (after . ,(buffer-substring-no-properties (point) (line-end-position))))))

(defun code-action ()
  (see 'before (draft-line "take a"))
  (backward-char)
  (let ((last-nonmenu-event ?.) ; a key, so that no menu is opened for a mouse
        offered)
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt items &rest _)
                 (setq offered (mapcar #'car items))
                 (cl-find-if (lambda (title) (string-prefix-p "Use the source" title)) offered))))
      (call-interactively #'eglot-code-actions))
    (see 'actions offered))
  (see 'fixed (draft-line "take a"))
  ;; Sent when Emacs is idle otherwise, which it never is here.
  (eglot--signal-textDocument/didChange)
  (wait-for "the finding to go" (lambda () (null (findings)))))

(defun leave ()
  (let ((process (jsonrpc--process (eglot--current-server-or-lose))))
    (call-interactively #'eglot-shutdown)
    (wait-for "the server to end" (lambda () (not (process-live-p process))))))

(condition-case problem
    (progn
      (find-file "draft.md")
      ;; Where nobody presses keys no command ends, and `eglot-ensure' waits for one to.
      (run-hooks 'post-command-hook)
      (wait-for "the server" (lambda () (eglot-managed-p)))
      (dolist (step '(diagnostics hover definition))
        (save-window-excursion (funcall step))
        (set-buffer "draft.md"))
      (switch-to-buffer "draft.md")
      (code-action)
      (leave))
  (error (see 'problem (error-message-string problem))))

(with-temp-file (getenv "DESKCHECK_SEEN")
  (insert (json-encode (or seen '((problem . "nothing"))))))
