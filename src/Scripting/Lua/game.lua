-- What every program of the game finds beside the functions bound in C#: constants,
-- old names, small libraries, and defaults that a program may replace.
local own = ...
local error, print, setmetatable, tostring, ipairs, rawget = error, print, setmetatable, tostring, ipairs, rawget
local globals = _G

CREATURE_IDLE, CREATURE_WALK, CREATURE_HEAL, CREATURE_EAT = 0, 1, 2, 3
CREATURE_ATTACK, CREATURE_CONVERT, CREATURE_SPAWN, CREATURE_FEED = 4, 5, 6, 7
TILE_SOLID, TILE_PLAIN = 0, 1
CREATURE_SPAWNED, CREATURE_KILLED, CREATURE_ATTACKED, PLAYER_CREATED = 0, 1, 2, 3
player_number = own.player_number

--- creature_config
-- The numbers of the creature types by name: creature_config.runner_speed.
local read_config = creature_get_config
creature_config = setmetatable({}, {
  __index = function(_, name)
    return read_config(name)
  end,
})

local function renamed(old, new)
  local f, told = globals[new], false
  globals[old] = function(...)
    if not told then
      told = true
      print(old .. " is the old name of " .. new)
    end
    return f(...)
  end
end
renamed("nearest_enemy", "get_nearest_enemy")
renamed("exists", "creature_exists")

local function gone(old, advice)
  globals[old] = function()
    error(old .. " does not exist any more: " .. advice, 2)
  end
end
gone("get_hitpoints", "use creature_get_config")
gone("get_attack_distance", "use creature_get_config")

--- needs_api(name)
-- An error unless the program runs with the high-level API of that name.
-- @param name string "oo" for the class style, "state" for the state style.
-- @example needs_api("oo")
function needs_api(name)
  if name ~= own.api then
    error("this program needs the API '" .. tostring(name) .. "', it was loaded with '" .. own.api .. "'", 2)
  end
end

local loaded = {}

--- dofile(name)
-- Loads one of the libraries that come with the game, once: "menu" or "pp".
-- @param name string Its name.
-- @example dofile("menu")
function dofile(name)
  if loaded[name] then
    return
  end
  local chunk = own.load_library(name)
  if not chunk then
    print("there is no library '" .. tostring(name) .. "'")
    return
  end
  loaded[name] = true
  return chunk(own)
end

--- dofile_list()
-- Prints the names of the libraries that come with the game.
-- @example dofile_list()
function dofile_list()
  print("menu")
  print("pp")
end

--- p(value)
-- Prints a value with everything in it.
-- @param value any What is printed.
-- @example p(creatures)
function p(value)
  dofile("pp")
  own.pretty_print(value)
end

--- thread_trace(thread)
-- Does nothing; programs of the original game may call it.
-- @param thread thread A coroutine.
-- @example thread_trace(coroutine.running())
function thread_trace() end

--- thread_untrace(thread)
-- Does nothing; programs of the original game may call it.
-- @param thread thread A coroutine.
-- @example thread_untrace(coroutine.running())
function thread_untrace() end

--- onCommand(line)
-- Called with a line somebody typed for this program; a program may replace it.
-- @param line string The line.
-- @example function onCommand(line) print("you said " .. line) end
function onCommand(line)
  print("unknown command: " .. tostring(line))
end

-- Runs a callback of the program; an error in it is reported and changes nothing else.
local epcall, traceback, report = own.epcall, _TRACEBACK, own.report
function own.protected(f, ...)
  local ok, result, a, b, c, d = epcall(traceback, f, ...)
  if not ok then
    report(tostring(result))
    return false
  end
  return true, result, a, b, c, d
end
