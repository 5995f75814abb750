-- The library "menu": numbered menus for the keys 0 to 9.
--   menu "Title"
--     .sep               a line between entries; gives the menu again
--     .add("text", action)      an entry; gives the menu again
--     .sub "Title" ... .super   a menu in the menu; .super gives the outer one again
-- Key 0 shows the menu, or goes back to the outer one; the other keys choose.
local print, tostring, type = print, tostring, type
local format, insert = string.format, table.insert
local globals = _G

local root, current

local function show(entries)
  current = entries
  print(entries.title)
  for key = 1, #entries do
    print(format("%3d  %s", key, entries[key].text))
  end
  print(format("%3d  %s", 0, entries.outer and "back" or "this menu"))
end

local function choose(key)
  local entry = current and current[key]
  if not current or (key == 0 and not current.outer) then
    if root then
      show(root)
    end
  elseif key == 0 then
    show(current.outer)
  elseif not entry then
    print("there is nothing on key " .. key)
  elseif entry.entries then
    show(entry.entries)
  else
    entry.action()
    print(entry.text .. ": done")
  end
end

local function builder(entries, outer)
  local self = { super = outer }
  function self.add(text, action)
    if type(action) == "function" then
      insert(entries, { text = tostring(text), action = action })
    end
    return self
  end
  function self.sub(title)
    local inner = { title = tostring(title), outer = entries }
    insert(entries, { text = tostring(title), entries = inner })
    return builder(inner, self)
  end
  self.sep = self
  return self
end

function globals.menu(title)
  root = { title = tostring(title) }
  current = nil
  return builder(root)
end

for key = 0, 9 do
  globals["onInput" .. key] = function()
    choose(key)
  end
end
