-- What programs find in every VM beside the functions bound in C#: the parts of
-- Lua 5.1 that are easier to say in Lua. `own` holds what programs never see.
local own = ...
local native_xpcall, trap, trace_trap = own.xpcall, own.trap, own.trace_trap
local enter_protected, keep_traceback = own.enter_protected, own.keep_traceback
local join_environment, environment_of, function_at = own.join_environment, own.environment_of, own.function_at
local type, error, rawget, rawset, setmetatable, print, tostring, pairs =
  type, error, rawget, rawset, setmetatable, print, tostring, pairs
local globals = _G

--- pcall(f, ...)
-- Calls a function; an error in it becomes a result.
-- @param f function What is called.
-- @param ... any Its arguments.
-- @return ok boolean Whether there was no error.
-- @return ... any Its results, or the error.
-- @example local ok, message = pcall(get_pos, id)
function pcall(f, ...)
  enter_protected()
  return native_xpcall(f, trap, ...)
end

local function handled(handler, ok, ...)
  if ok then
    return true, ...
  end
  keep_traceback(true)
  local _, answer = native_xpcall(handler, trap, ...)
  keep_traceback(false)
  return false, answer
end

--- xpcall(f, handler, ...)
-- Like pcall; an error first goes through a handler, such as _TRACEBACK.
-- @param f function What is called.
-- @param handler function Gets the error and gives what is returned in its place.
-- @param ... any Arguments of f.
-- @return ok boolean Whether there was no error.
-- @return ... any The results, or what the handler gave.
-- @example local ok, trace = xpcall(main, _TRACEBACK)
function xpcall(f, handler, ...)
  enter_protected()
  return handled(handler, native_xpcall(f, trace_trap, ...))
end

--- epcall(handler, f, ...)
-- The same as xpcall with the handler first.
-- @param handler function Gets the error and gives what is returned in its place.
-- @param f function What is called.
-- @param ... any Arguments of f.
-- @return ok boolean Whether there was no error.
-- @return ... any The results, or what the handler gave.
-- @example epcall(_TRACEBACK, main)
function epcall(handler, f, ...)
  enter_protected()
  return handled(handler, native_xpcall(f, trace_trap, ...))
end

-- A closure with a cell of its own, so that functions made earlier keep theirs.
local function cell(environment)
  return function()
    return environment
  end
end

--- setfenv(f, environment)
-- Gives a function another table of globals; functions made in it earlier keep theirs.
-- @param f function A function, or the level of a running one: 1 is the caller.
-- @param environment table Its globals from now on.
-- @return f function The function.
-- @example setfenv(bot, { print = print })
function setfenv(f, environment)
  if type(environment) ~= "table" then
    error("bad argument #2 to 'setfenv' (table expected)", 2)
  end
  if type(f) == "number" then
    f = function_at(f + 1)
  end
  if type(f) ~= "function" then
    error("bad argument #1 to 'setfenv' (function expected)", 2)
  end
  join_environment(f, cell(environment))
  return f
end

--- getfenv(f?)
-- The table of globals of a function.
-- @param f function A function, or the level of a running one; 1 when left out.
-- @return environment table Its globals.
-- @example local env = getfenv(1)
function getfenv(f)
  if f == nil then
    f = 1
  end
  if type(f) == "number" then
    if f == 0 then
      return globals
    end
    f = function_at(f + 1)
  end
  return type(f) == "function" and environment_of(f) or globals
end

coroutine.yield = own.yield
math.pi = 3.141592653589793
math.huge = 1 / 0
table.unpack = unpack

--- table.foreach(t, f)
-- Calls a function with every key and value of a table until it gives something.
-- @param t table The table.
-- @param f function Gets key and value.
-- @return result any What it gave.
-- @example table.foreach(creatures, print)
function table.foreach(t, f)
  for key, value in pairs(t) do
    local result = f(key, value)
    if result ~= nil then
      return result
    end
  end
end

--- table.foreachi(list, f)
-- Calls a function with every index and element of a list until it gives something.
-- @param list table The list.
-- @param f function Gets index and element.
-- @return result any What it gave.
-- @example table.foreachi({ "a" }, print)
function table.foreachi(list, f)
  for index = 1, #list do
    local result = f(index, list[index])
    if result ~= nil then
      return result
    end
  end
end

-- Text that is a number may be calculated with, as in Lua 5.1.
local arithmetic = own.arithmetic_of_strings
local strings = { __index = string }
for name, sign in pairs({ add = "+", sub = "-", mul = "*", div = "/", mod = "%", pow = "^", unm = "~" }) do
  strings["__" .. name] = function(a, b)
    return arithmetic(sign, a, b)
  end
end
own.set_string_metatable(strings)
own.keep_less(function(a, b)
  return a < b
end)
own.pcall, own.epcall, own.setfenv = pcall, epcall, setfenv
