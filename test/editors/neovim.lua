-- Does in Neovim what an author does, and prints what came of it as JSON. RECAP_CONFIG is the configuration that the docs
-- give, RECAP_POST the post.
local function wait(what, done)
	if not vim.wait(20000, done, 20) then
		io.stderr:write('Waited in vain for ' .. what .. '.\n')
		vim.cmd('cquit 1')
	end
end

-- What Neovim would ask or tell on the screen.
local chosen
vim.ui.select = function(items, options, choose)
	for _, item in ipairs(items) do
		if options.format_item(item) == chosen then
			return choose(item)
		end
	end
	local offered = vim.tbl_map(options.format_item, items)
	io.stderr:write(chosen .. ' is not among ' .. table.concat(offered, ', ') .. '\n')
	vim.cmd('cquit 1')
end

local told
vim.lsp.handlers['window/showMessage'] = function(_, message)
	told = message.message
	return message
end

local function text()
	return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n') .. '\n'
end

local function go(pattern)
	vim.fn.cursor(1, 1)
	assert(vim.fn.search(pattern, 'cW') > 0, pattern .. ' is not in the post')
end

local function ask(method, params)
	local answers = vim.lsp.buf_request_sync(0, method, params, 10000)
	for _, answer in pairs(assert(answers, method .. ' was not answered')) do
		return answer.result
	end
end

local function problems()
	return vim.tbl_map(function(one)
		return { line = one.lnum, column = one.col, severity = one.severity, code = one.code, source = one.source, message = one.message }
	end, vim.diagnostic.get(0))
end

vim.o.hidden = true
dofile(vim.env.RECAP_CONFIG)
vim.cmd('filetype on')
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.RECAP_POST))

local seen = {}
wait('problems', function() return #vim.diagnostic.get(0) > 0 end)
seen.version = vim.version().major .. '.' .. vim.version().minor .. '.' .. vim.version().patch
seen.root = vim.lsp.get_active_clients()[1].config.root_dir
seen.problems = problems()

go('welcom.jpg')
chosen = 'Use welcome.jpg'
local before = text()
vim.lsp.buf.code_action()
wait('the quick fix', function() return text() ~= before end)
seen.mended = text()
wait('the problems to go', function() return #vim.diagnostic.get(0) == 0 end)

go('welcome.jpg')
seen.hover = ask('textDocument/hover', vim.lsp.util.make_position_params()).contents

go('booth')
local completion = ask('textDocument/completion', vim.lsp.util.make_position_params())
seen.completed = vim.tbl_map(function(item)
	return item.word
end, vim.lsp.util.text_document_completion_list_to_complete_items(completion, ''))

go('booth')
before = text()
vim.lsp.buf.rename('stand.jpg')
wait('the new name', function() return text() ~= before end)
seen.renamed = text()
vim.wait(1000, function() return told ~= nil end)
seen.told = told

vim.cmd('silent! wall')
io.stdout:write(vim.fn.json_encode(seen) .. '\n')
for _, client in ipairs(vim.lsp.get_active_clients()) do
	client.stop()
end
wait('the server to end', function() return #vim.lsp.get_active_clients() == 0 end)
vim.cmd('qall!')
