-- The state-style API: the program's function bot() is run once for every creature in
-- an environment of its own. States are functions of that environment; events choose them.
local own = ...
local protected, step, report, epcall = own.protected, own.step, own.report, own.epcall
local yield, create, status = own.yield, coroutine.create, coroutine.status
local setmetatable, setfenv, rawget, rawset, tostring, error = setmetatable, setfenv, rawget, rawset, tostring, error
local next, type, unpack, select, print, traceback = next, type, unpack, select, print, _TRACEBACK
local random = math.random
local set_state, get_state, set_path, set_target, set_convert = set_state, get_state, set_path, set_target, set_convert
local get_pos, get_type, get_health, get_food, get_speed = get_pos, get_type, get_health, get_food, get_speed
local get_max_food, get_tile_food, get_tile_type = get_max_food, get_tile_food, get_tile_type
local get_nearest_enemy, set_message, suicide, game_time = get_nearest_enemy, set_message, suicide, game_time
local world_size, get_koth_pos = world_size, get_koth_pos
local IDLE, WALK, HEAL, EAT, ATTACK, CONVERT, SPAWN, FEED = 0, 1, 2, 3, 4, 5, 6, 7
local globals = _G

local LOW_HEALTH = 5
local TRIES_PER_ROUND = 300

-- The creatures by id: { env =, thread =, state =, arguments =, message = }.
local bodies = {}
local shared = {}
local can_yield = false

local function wait()
  if not can_yield then
    error("waiting is possible in a creature's thread only", 2)
  end
  yield()
end

local function wait_while(id, state)
  while get_state(id) == state do
    wait()
  end
  return true
end

local function act(id, state)
  return set_state(id, state) and wait_while(id, state)
end

local function stands_at(id, x, y)
  local at_x, at_y = get_pos(id)
  return at_x == x and at_y == y
end

-- Each of these makes one function of a creature's environment when it is first asked for.
local make = {}

--- state: time()
-- The game time, the same as game_time.
function make.time() return game_time end
--- state: koth_pos()
-- The centre of the hill, the same as get_koth_pos.
function make.koth_pos() return get_koth_pos end
--- state: world_size()
-- The same as the global world_size.
function make.world_size() return world_size end
--- state: wait_for_next_round()
-- Waits until the next round.
function make.wait_for_next_round() return wait end
--- state: suicide()
-- Kills the creature when its turn comes.
function make.suicide(_, id) return function() return suicide(id) end end
--- state: nearest_enemy()
-- Id, x, y, player and distance of the nearest enemy; nothing when there is none.
function make.nearest_enemy(_, id) return function() return get_nearest_enemy(id) end end
--- state: set_path(x, y)
-- Plans a way without walking it; true when there is one.
function make.set_path(_, id) return function(x, y) return set_path(id, x, y) end end
--- state: set_target(other)
-- Chooses whom to attack or feed.
function make.set_target(_, id) return function(other) return set_target(id, other) end end
--- state: set_conversion(kind)
-- Chooses what to convert to.
function make.set_conversion(_, id) return function(kind) return set_convert(id, kind) end end
--- state: pos()
-- Where the creature is.
function make.pos(_, id) return function() return get_pos(id) end end
--- state: speed()
-- How fast it is, in units per second.
function make.speed(_, id) return function() return get_speed(id) end end
--- state: health()
-- How healthy it is, in percent.
function make.health(_, id) return function() return get_health(id) end end
--- state: food()
-- How much food it carries.
function make.food(_, id) return function() return get_food(id) end end
--- state: max_food()
-- How much food it can carry.
function make.max_food(_, id) return function() return get_max_food(id) end end
--- state: tile_food()
-- How much food lies below it.
function make.tile_food(_, id) return function() return get_tile_food(id) end end
--- state: tile_type()
-- What it is over: TILE_SOLID or TILE_PLAIN.
function make.tile_type(_, id) return function() return get_tile_type(id) end end
--- state: type()
-- What it is: 0 runner, 1 fatty, 2 flyer. Lua's own type is _GG.type.
function make.type(_, id) return function() return get_type(id) end end
--- state: say(text)
-- Shows a word of at most eight bytes over its head.
function make.say(_, id) return function(text) return set_message(id, text) end end
--- state: can_eat()
-- Whether there is room for more food.
function make.can_eat(_, id) return function() return get_food(id) < get_max_food(id) end end
--- state: heal()
-- Heals; returns when that is over, false at once when it cannot.
function make.heal(_, id) return function() return act(id, HEAL) end end
--- state: eat()
-- Eats; returns when that is over, false at once when it cannot.
function make.eat(_, id) return function() return act(id, EAT) end end
--- state: spawn()
-- Gives birth; returns when that is over, false at once when it cannot.
function make.spawn(_, id) return function() return act(id, SPAWN) end end
--- state: feed(other)
-- Feeds another creature; returns when that is over, false at once when it cannot.
function make.feed(_, id) return function(other) return set_target(id, other) and act(id, FEED) end end
--- state: attack(other)
-- Attacks another creature; returns when that is over, false at once when it cannot.
function make.attack(_, id) return function(other) return set_target(id, other) and act(id, ATTACK) end end

--- state: convert(kind)
-- Becomes another type; true when it is of that type afterwards.
function make.convert(_, id)
  return function(kind)
    if not set_convert(id, kind) or not act(id, CONVERT) then
      return false
    end
    return get_type(id) == kind
  end
end

--- state: move_path(x, y)
-- Walks the planned way; true when it ends exactly at x, y.
function make.move_path(_, id)
  return function(x, y)
    return act(id, WALK) and stands_at(id, x, y)
  end
end

--- state: move_to(x, y)
-- Walks to a point; true when it stands exactly there, false at once when there is no way.
function make.move_to(_, id)
  return function(x, y)
    if stands_at(id, x, y) then
      return true
    end
    return set_path(id, x, y) and act(id, WALK) and stands_at(id, x, y)
  end
end

--- state: random_path()
-- Plans a way to a random point and gives the point.
function make.random_path(_, id)
  return function()
    local x1, y1, x2, y2 = world_size()
    while true do
      for _ = 1, TRIES_PER_ROUND do
        local x, y = random(x1, x2), random(y1, y2)
        if set_path(id, x, y) then
          return x, y
        end
      end
      wait()
    end
  end
end

--- state: random_move()
-- Walks to a random point.
function make.random_move(env)
  return function()
    return env.move_to(env.random_path())
  end
end

--- state: sleep(ms)
-- Returns at once, as it does in the original game.
function make.sleep() return function() end end

--- state: begin_idling()
-- Stops what the creature does.
-- @return began boolean False when the rules refuse it.

--- state: begin_walk_path()
-- Walks the path that was planned.
-- @return began boolean False when the rules refuse it.

--- state: begin_healing()
-- Begins to turn food into health.
-- @return began boolean False when the rules refuse it.

--- state: begin_eating()
-- Begins to eat from the tile below.
-- @return began boolean False when the rules refuse it.

--- state: begin_attacking()
-- Begins to attack the target.
-- @return began boolean False when the rules refuse it.

--- state: begin_converting()
-- Begins to become the type chosen by set_conversion.
-- @return began boolean False when the rules refuse it.

--- state: begin_spawning()
-- Begins a birth; fatties only.
-- @return began boolean False when the rules refuse it.

--- state: begin_feeding()
-- Begins to hand food to the target.
-- @return began boolean False when the rules refuse it.

--- state: is_idle()
-- Whether the creature is idle now.
-- @return is boolean Whether it is.

--- state: is_walking()
-- Whether the creature is walking now.
-- @return is boolean Whether it is.

--- state: is_healing()
-- Whether the creature is healing now.
-- @return is boolean Whether it is.

--- state: is_eating()
-- Whether the creature is eating now.
-- @return is boolean Whether it is.

--- state: is_attacking()
-- Whether the creature is attacking now.
-- @return is boolean Whether it is.

--- state: is_converting()
-- Whether the creature is converting now.
-- @return is boolean Whether it is.

--- state: is_spawning()
-- Whether the creature is spawning now.
-- @return is boolean Whether it is.

--- state: is_feeding()
-- Whether the creature is feeding now.
-- @return is boolean Whether it is.

for state, names in next, {
  [IDLE] = { "idling", "idle" },
  [WALK] = { "walk_path", "walking" },
  [HEAL] = { "healing", "healing" },
  [EAT] = { "eating", "eating" },
  [ATTACK] = { "attacking", "attacking" },
  [CONVERT] = { "converting", "converting" },
  [SPAWN] = { "spawning", "spawning" },
  [FEED] = { "feeding", "feeding" },
} do
  make["begin_" .. names[1]] = function(_, id)
    return function() return set_state(id, state) end
  end
  make["is_" .. names[2]] = function(_, id)
    return function() return get_state(id) == state end
  end
end

--- state: in_state(state)
-- Whether that is the current state, by name or function.
function make.in_state(env)
  return function(state)
    local name = rawget(env, "_state_name")
    return state == name or (type(state) == "function" and rawget(env, name) == state)
  end
end

--- state: and_start_state(name, ...)
-- What a handler returns to change to a state.
function make.and_start_state() return function(...) return ... end end

--- state: and_be_in_state(name, ...)
-- What a handler returns to change to a state unless it is in it; then the state starts anew.
function make.and_be_in_state(env)
  return function(name, ...)
    if env.in_state(name) then
      return true
    end
    return name, ...
  end
end

-- Changes the state; the name must be a function of the environment.
local function enter(body, name, ...)
  local env = body.env
  if type(name) ~= "string" or type(rawget(env, name)) ~= "function" then
    error("there is no state '" .. tostring(name) .. "'", 0)
  end
  if rawget(env, "_debug_state_change") then
    print("creature " .. env.id .. ": " .. tostring(rawget(env, "_state_name")) .. " -> " .. name)
  end
  env._state_name = name
  body.count = select("#", ...)
  body.arguments = body.count > 0 and { ... } or nil
end

-- Carries out what the handler of a state returned.
local function follow(body, result, ...)
  if not result then
    if rawget(body.env, "_state_name") ~= "idle" then
      enter(body, "idle")
    end
  elseif result ~= true then
    enter(body, result, ...)
  end
end

local function live(body)
  local env = body.env
  while true do
    local handler = rawget(env, rawget(env, "_state_name"))
    if body.arguments then
      follow(body, handler(unpack(body.arguments, 1, body.count)))
    else
      follow(body, handler())
    end
    wait()
  end
end

local function start_thread(body)
  body.message = nil
  body.thread = create(function()
    live(body)
  end)
end

local function run_bot(body)
  local env = body.env
  function env.restarting()
    if rawget(env, "onRestart") then
      return env.onRestart()
    end
  end
  function env.idle()
    set_state(env.id, IDLE)
    if rawget(env, "onIdle") then
      return env.onIdle()
    end
  end
  if globals.bot then
    setfenv(globals.bot, env)
    globals.bot()
  end
end

local function restart_body(body)
  run_bot(body)
  enter(body, "restarting")
  start_thread(body)
end

local function answer_event(body, ok, result, ...)
  if ok and result then
    if result ~= true then
      local entered = epcall(traceback, enter, body, result, ...)
      if not entered then
        report("there is no state '" .. tostring(result) .. "'")
        return
      end
    end
    start_thread(body)
  end
end

local function execute_event(body, name, ...)
  local handler = rawget(body.env, name)
  if handler then
    answer_event(body, protected(handler, ...))
  end
end

--- state: execute_event(name, ...)
-- Calls an event handler and does what it returns.
function make.execute_event(_, id)
  return function(name, ...)
    execute_event(bodies[id], name, ...)
  end
end

--- state: restart()
-- Runs bot again and starts the creature's thread anew.
function make.restart(_, id)
  return function()
    restart_body(bodies[id])
  end
end

--- state: reload()
-- Runs bot again and goes on.
function make.reload(_, id)
  return function()
    run_bot(bodies[id])
  end
end

local function environment(id, parent)
  local env = {
    id = id, parent = parent, global = shared,
    print = print, error = error, math = math, table = table, string = string,
    _GG = globals, and_keep_state = false, and_restart_state = true,
  }
  env._G = env
  return setmetatable(env, {
    __index = function(t, name)
      local maker = make[name]
      if maker then
        local f = maker(t, id)
        rawset(t, name, f)
        return f
      end
    end,
  })
end

local function somebody(id)
  if id >= 0 then
    return id
  end
end

local happen = {
  [CREATURE_SPAWNED] = function(event)
    local body = { env = environment(event.id, somebody(event.parent)) }
    bodies[event.id] = body
    restart_body(body)
    execute_event(body, "onSpawned", somebody(event.parent))
  end,
  [CREATURE_KILLED] = function(event)
    execute_event(bodies[event.id], "onKilled", somebody(event.killer))
    bodies[event.id] = nil
  end,
  [CREATURE_ATTACKED] = function(event)
    execute_event(bodies[event.id], "onAttacked", event.attacker)
  end,
  [PLAYER_CREATED] = function() end,
}

local function run_thread(id, body)
  execute_event(body, "onTick")
  if get_tile_food(id) > 0 then
    execute_event(body, "onTileFood")
  end
  if get_health(id) < LOW_HEALTH then
    execute_event(body, "onLowHealth")
  end
  local ok, message, over = step(body.thread)
  if not ok then
    body.message = message
    report("creature " .. id .. ": " .. message)
    if over then
      error("instruction budget exceeded", 0)
    end
  end
end

function player_think(events)
  can_yield = false
  for index = 1, #events do
    happen[events[index].type](events[index])
  end
  for id, body in next, bodies do
    if body.thread and status(body.thread) ~= "dead" then
      can_yield = true
      run_thread(id, body)
      can_yield = false
    end
  end
end

function own.leave_round()
  can_yield = false
end

function restart()
  for _, body in next, bodies do
    restart_body(body)
  end
end

function info()
  for id, body in next, bodies do
    print("creature " .. id .. ", state " .. tostring(rawget(body.env, "_state_name")) .. (body.message and ": " .. tostring(body.message) or ""))
    print(traceback(body.thread))
  end
end
creatures = bodies
