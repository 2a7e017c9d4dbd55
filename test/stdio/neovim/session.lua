-- Works on the open draft as a writer would, by the functions behind Neovim's keys, and leaves what Neovim showed as JSON in
-- the file named by DESKCHECK_SEEN. Made for Neovim 0.7; nothing in it is newer.
local seen = {}

local function wait_for(what, look)
  if not vim.wait(20000, look, 20) then
    error('waited in vain for ' .. what, 0)
  end
end

local function line_of(words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local from = line:find(words, 1, true)
    if from then
      return number, from - 1, line
    end
  end
  error('not in the buffer: ' .. words, 0)
end

local function put_cursor_on(words)
  local number, column = line_of(words)
  vim.api.nvim_win_set_cursor(0, { number, column })
end

local function findings()
  return vim.tbl_map(function(it)
    local words = vim.api.nvim_buf_get_text(0, it.lnum, it.col, it.end_lnum, it.end_col, {})
    return { code = it.code, severity = it.severity, message = it.message, words = table.concat(words, '\n') }
  end, vim.diagnostic.get(0))
end

local function floating_window()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return window
    end
  end
end

local function diagnostics()
  wait_for('diagnostics', function()
    return #vim.diagnostic.get(0) > 0
  end)
  seen.findings = findings()
end

local function hover()
  put_cursor_on('take all of')
  vim.lsp.buf.hover()
  wait_for('the hover', floating_window)
  local window = floating_window()
  seen.hover = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
  vim.api.nvim_win_close(window, true)
end

local function definition()
  local draft = vim.api.nvim_get_current_buf()
  put_cursor_on('take all of')
  vim.lsp.buf.definition()
  wait_for('the source', function()
    return vim.api.nvim_get_current_buf() ~= draft
  end)
  local column = vim.api.nvim_win_get_cursor(0)[2]
  seen.source = {
    file = vim.fn.expand('%:t'),
    before = vim.api.nvim_get_current_line():sub(1, column),
    after = vim.api.nvim_get_current_line():sub(column + 1),
  }
  vim.api.nvim_set_current_buf(draft)
end

local function completion()
  local number = vim.api.nvim_buf_line_count(0)
  vim.api.nvim_buf_set_lines(0, number, number, false, { '', 'So she said [@' })
  local position = {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = number + 1, character = #'So she said [@' },
  }
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/completion', position, 20000) or {}
  local _, answer = next(answers)
  local list = answer and answer.result or {}
  seen.completion = vim.tbl_map(function(item)
    return item.label
  end, list.items or list)
  vim.api.nvim_buf_set_lines(0, number, number + 2, false, {})
end

local function code_action()
  seen.actions = {}
  vim.ui.select = function(items, options, choose)
    seen.actions = vim.tbl_map(options.format_item, items)
    for index, item in ipairs(items) do
      if options.format_item(item):find("Use the source's words", 1, true) then
        return choose(item, index)
      end
    end
    choose(nil, nil)
  end
  put_cursor_on('all of')
  local number = line_of('all of')
  seen.before = vim.api.nvim_get_current_line()
  vim.lsp.buf.code_action()
  wait_for('the changed line', function()
    return vim.api.nvim_buf_get_lines(0, number - 1, number, false)[1] ~= seen.before
  end)
  seen.fixed = vim.api.nvim_buf_get_lines(0, number - 1, number, false)[1]
  wait_for('the finding to go', function()
    return #vim.diagnostic.get(0) == 0
  end)
end

-- Several edits, one of them behind signs that count one, two and four bytes; the finding stands where the words are.
local function typing()
  local number, column = line_of('a lot of')
  vim.api.nvim_buf_set_text(0, number - 1, column, number - 1, column + #'a lot of', { 'all of' })
  vim.api.nvim_buf_set_lines(0, 0, 0, false, { 'É 🚢 first', '' })
  vim.api.nvim_buf_set_text(0, 0, #'É 🚢 ', 0, #'É 🚢 f', { 'F' })
  wait_for('the finding to come back', function()
    return #vim.diagnostic.get(0) > 0
  end)
  seen.typed = findings()
end

local function leave()
  for id, client in pairs(vim.lsp.get_active_clients()) do
    seen.encoding = client.offset_encoding or 'utf-16'
    vim.lsp.stop_client(client.id or id)
  end
  wait_for('the server to end', function()
    return #vim.lsp.get_active_clients() == 0 and vim.g.deskcheck_code ~= nil
  end)
  seen.code = vim.g.deskcheck_code
end

local done, problem = xpcall(function()
  for _, step in ipairs({ diagnostics, hover, definition, completion, code_action, typing, leave }) do
    step()
  end
end, debug.traceback)
if not done then
  seen.problem = problem
end
seen.messages = vim.fn.execute('messages')
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.DESKCHECK_SEEN)
vim.cmd('qa!')
