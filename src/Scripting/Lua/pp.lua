-- The library "pp": prints a value with everything in it, for p(value).
local own = ...
local print, tostring, type, next, sort, rep, format = print, tostring, type, next, table.sort, string.rep, string.format

local DEPTH, LINES = 6, 500

local function shown(value)
  return type(value) == "string" and format("%q", value) or tostring(value)
end

local function walk(value, name, depth, seen, lines)
  if #lines >= LINES then
    return
  end
  local indent = rep("  ", depth)
  if type(value) ~= "table" or seen[value] or depth >= DEPTH then
    lines[#lines + 1] = indent .. name .. shown(value)
    return
  end
  seen[value] = true
  lines[#lines + 1] = indent .. name .. "{"
  local keys = {}
  for key in next, value do
    keys[#keys + 1] = { key, tostring(key) }
  end
  sort(keys, function(a, b)
    return a[2] < b[2]
  end)
  for index = 1, #keys do
    walk(value[keys[index][1]], keys[index][2] .. " = ", depth + 1, seen, lines)
  end
  lines[#lines + 1] = indent .. "}"
end

function own.pretty_print(value)
  local lines = {}
  walk(value, "", 0, {}, lines)
  for index = 1, #lines do
    print(lines[index])
  end
end
