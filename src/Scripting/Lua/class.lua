-- The class-style API: every creature is an object with a thread of its own that runs
-- main() over and over. Methods that take time wait inside that thread.
local own = ...
local protected, step, report = own.protected, own.step, own.report
local yield, create, status = own.yield, coroutine.create, coroutine.status
local setmetatable, rawget, tostring, error, next, print = setmetatable, rawget, tostring, error, next, print
local traceback, assert = _TRACEBACK, assert
local set_state, get_state, set_path, set_target, set_convert = set_state, get_state, set_path, set_target, set_convert
local get_pos, get_type, get_health, get_food, get_speed, get_distance = get_pos, get_type, get_health, get_food, get_speed, get_distance
local get_max_food, get_tile_food, get_tile_type = get_max_food, get_tile_food, get_tile_type
local get_nearest_enemy, set_message, suicide, game_time = get_nearest_enemy, set_message, suicide, game_time
local IDLE, WALK, HEAL, EAT, ATTACK, CONVERT, SPAWN, FEED = 0, 1, 2, 3, 4, 5, 6, 7

-- While walking, the way is planned anew this often (ms).
local REPLAN = 500

--- Creature
-- The class of all creatures of the program: functions defined in it become methods.
Creature = {}

--- creatures
-- The living creatures of the program by id.
creatures = {}

local Creature, creatures = Creature, creatures
Creature.__index = Creature
local can_yield = false

local function describe(self)
  return "creature " .. tostring(rawget(self, "id"))
end

local object = {
  __index = Creature,
  __tostring = describe,
  __concat = function(a, b)
    return tostring(a) .. tostring(b)
  end,
}

local function live(self)
  if self.onRestart then
    self:onRestart()
  end
  while true do
    self:main()
    self:wait_for_next_round()
  end
end

--- Creature:restart()
-- Stops what the creature does and starts its thread anew.
-- @example creatures[id]:restart()
function Creature:restart()
  set_state(self.id, IDLE)
  self.message = nil
  self.thread = create(function()
    live(self)
  end)
end

--- Creature:wait_for_next_round()
-- Waits inside the creature's thread until the next round.
-- @error Outside of a creature's thread.
-- @example while self:is_walking() do self:wait_for_next_round() end
function Creature:wait_for_next_round()
  if not can_yield then
    error("waiting is possible in a creature's thread only", 2)
  end
  yield()
end

local function wait_while(self, state)
  local id = self.id
  while get_state(id) == state do
    self:wait_for_next_round()
  end
  return true
end

local function act(self, state)
  return set_state(self.id, state) and wait_while(self, state)
end

--- Creature:moveto(x, y)
-- Walks to a point and returns when it stops.
-- @param x integer World units.
-- @param y integer World units.
-- @return arrived boolean Whether it stands exactly there; false at once when there is no way.
-- @example self:moveto(get_koth_pos())
function Creature:moveto(x, y)
  local id = self.id
  local at_x, at_y = get_pos(id)
  if at_x == x and at_y == y then
    return true
  end
  if not set_path(id, x, y) or not set_state(id, WALK) then
    return false
  end
  local planned = game_time()
  while get_state(id) == WALK do
    self:wait_for_next_round()
    if game_time() - planned > REPLAN then
      set_path(id, x, y)
      planned = game_time()
    end
  end
  at_x, at_y = get_pos(id)
  return at_x == x and at_y == y
end

--- Creature:eat()
-- Eats from the tile below until the tile is empty or the creature full.
-- @return began boolean False at once when it cannot.
-- @example self:eat()
function Creature:eat()
  return act(self, EAT)
end

--- Creature:heal()
-- Turns food into health until there is no more of the one or enough of the other.
-- @return began boolean False at once when it cannot.
-- @example if self:health() < 50 then self:heal() end
function Creature:heal()
  return act(self, HEAL)
end

--- Creature:spawn()
-- Gives birth to a runner; fatties only.
-- @return began boolean False at once when it cannot.
-- @example self:spawn()
function Creature:spawn()
  return act(self, SPAWN)
end

--- Creature:attack(target)
-- Attacks until the target is dead or out of reach.
-- @param target integer The id of a creature.
-- @return began boolean False at once when there is no such target.
-- @example self:attack((self:nearest_enemy()))
function Creature:attack(target)
  return set_target(self.id, target) and act(self, ATTACK)
end

--- Creature:feed(target)
-- Hands food to another creature until it is full, out of reach, or the food is gone.
-- @param target integer The id of a creature.
-- @return began boolean False at once when it cannot.
-- @example self:feed(other.id)
function Creature:feed(target)
  return set_target(self.id, target) and act(self, FEED)
end

--- Creature:convert(kind)
-- Becomes another type.
-- @param kind integer 0 runner, 1 fatty, 2 flyer.
-- @return done boolean Whether it is of that type now.
-- @example if self:food() >= 8000 then self:convert(1) end
function Creature:convert(kind)
  if not set_convert(self.id, kind) or not act(self, CONVERT) then
    return false
  end
  return get_type(self.id) == kind
end

--- Creature:sleep(ms)
-- Waits at least that long.
-- @param ms integer Milliseconds of game time.
-- @example self:sleep(1000)
function Creature:sleep(ms)
  local wake = game_time() + ms
  while wake > game_time() do
    self:wait_for_next_round()
  end
end

--- Creature:suicide()
-- Kills the creature when its turn comes.
-- @example self:suicide()
function Creature:suicide()
  return suicide(self.id)
end

--- Creature:nearest_enemy()
-- The enemy nearest to the creature.
-- @return id integer Its id; nothing at all when there is no enemy.
-- @return x integer Its position.
-- @return y integer Its position.
-- @return player integer Whose it is.
-- @return distance integer How far it is.
-- @example local enemy, x, y = self:nearest_enemy()
function Creature:nearest_enemy()
  return get_nearest_enemy(self.id)
end

--- Creature:set_path(x, y)
-- Plans a way without walking it.
-- @param x integer World units.
-- @param y integer World units.
-- @return found boolean Whether there is a way.
-- @example self:set_path(1000, 1000)
function Creature:set_path(x, y)
  return set_path(self.id, x, y)
end

--- Creature:set_target(target)
-- Chooses whom to attack or feed.
-- @param target integer The id of a creature.
-- @return chosen boolean False when there is none, or it is itself.
-- @example self:set_target(enemy)
function Creature:set_target(target)
  return set_target(self.id, target)
end

--- Creature:set_conversion(kind)
-- Chooses what to convert to.
-- @param kind integer 0 runner, 1 fatty, 2 flyer.
-- @return chosen boolean False when that is impossible.
-- @example self:set_conversion(1)
function Creature:set_conversion(kind)
  return set_convert(self.id, kind)
end

--- Creature:pos()
-- Where the creature is.
-- @return x integer World units.
-- @return y integer World units.
-- @example local x, y = self:pos()
function Creature:pos()
  return get_pos(self.id)
end

--- Creature:speed()
-- How fast it is now.
-- @return speed integer Units per second.
-- @example local s = self:speed()
function Creature:speed()
  return get_speed(self.id)
end

--- Creature:health()
-- How healthy it is.
-- @return percent integer Percent of its maximum.
-- @example if self:health() < 30 then self:heal() end
function Creature:health()
  return get_health(self.id)
end

--- Creature:food()
-- How much food it carries.
-- @return food integer Food.
-- @example local f = self:food()
function Creature:food()
  return get_food(self.id)
end

--- Creature:max_food()
-- How much food it can carry.
-- @return food integer Food.
-- @example local room = self:max_food() - self:food()
function Creature:max_food()
  return get_max_food(self.id)
end

--- Creature:tile_food()
-- How much food lies below it.
-- @return food integer Food.
-- @example if self:tile_food() > 0 then self:eat() end
function Creature:tile_food()
  return get_tile_food(self.id)
end

--- Creature:tile_type()
-- What it stands or flies over.
-- @return kind integer TILE_SOLID or TILE_PLAIN.
-- @example local over_wall = self:tile_type() == TILE_SOLID
function Creature:tile_type()
  return get_tile_type(self.id)
end

--- Creature:type()
-- What it is.
-- @return kind integer 0 runner, 1 fatty, 2 flyer.
-- @example if self:type() == 0 then self:convert(1) end
function Creature:type()
  return get_type(self.id)
end

--- Creature:distance(other)
-- How far it is from another creature.
-- @param other integer The id of a creature.
-- @return distance integer World units.
-- @example local d = self:distance(enemy)
function Creature:distance(other)
  return get_distance(self.id, other)
end

--- Creature:screen_message(text)
-- Shows a word of at most eight bytes over its head.
-- @param text string The word.
-- @example self:screen_message("hello")
function Creature:screen_message(text)
  return set_message(self.id, text)
end

--- Creature:begin_idling()
-- Stops. Does not wait.
-- @return done boolean Whether it can.
-- @example self:begin_idling()

--- Creature:is_idle()
-- Whether it does nothing.
-- @return yes boolean Whether it does.
-- @example if self:is_idle() then return end

--- Creature:begin_walk_path()
-- Starts walking the planned way. Does not wait.
-- @return done boolean Whether it can.
-- @example self:begin_walk_path()

--- Creature:is_walking()
-- Whether it walks.
-- @return yes boolean Whether it does.
-- @example if self:is_walking() then return end

--- Creature:begin_healing()
-- Starts healing. Does not wait.
-- @return done boolean Whether it can.
-- @example self:begin_healing()

--- Creature:is_healing()
-- Whether it heals.
-- @return yes boolean Whether it does.
-- @example if self:is_healing() then return end

--- Creature:begin_eating()
-- Starts eating. Does not wait.
-- @return done boolean Whether it can.
-- @example self:begin_eating()

--- Creature:is_eating()
-- Whether it eats.
-- @return yes boolean Whether it does.
-- @example if self:is_eating() then return end

--- Creature:begin_attacking()
-- Starts attacking its target. Does not wait.
-- @return done boolean Whether it can.
-- @example self:begin_attacking()

--- Creature:is_attacking()
-- Whether it attacks.
-- @return yes boolean Whether it does.
-- @example if self:is_attacking() then return end

--- Creature:begin_converting()
-- Starts converting. Does not wait.
-- @return done boolean Whether it can.
-- @example self:begin_converting()

--- Creature:is_converting()
-- Whether it converts.
-- @return yes boolean Whether it does.
-- @example if self:is_converting() then return end

--- Creature:begin_spawning()
-- Starts giving birth. Does not wait.
-- @return done boolean Whether it can.
-- @example self:begin_spawning()

--- Creature:is_spawning()
-- Whether it gives birth.
-- @return yes boolean Whether it does.
-- @example if self:is_spawning() then return end

--- Creature:begin_feeding()
-- Starts feeding its target. Does not wait.
-- @return done boolean Whether it can.
-- @example self:begin_feeding()

--- Creature:is_feeding()
-- Whether it feeds.
-- @return yes boolean Whether it does.
-- @example if self:is_feeding() then return end

for state, names in next, {
  [IDLE] = { "idling", "idle" },
  [HEAL] = { "healing", "healing" },
  [EAT] = { "eating", "eating" },
  [ATTACK] = { "attacking", "attacking" },
  [CONVERT] = { "converting", "converting" },
  [SPAWN] = { "spawning", "spawning" },
  [FEED] = { "feeding", "feeding" },
  [WALK] = { "walk_path", "walking" },
} do
  Creature["begin_" .. names[1]] = function(self)
    return set_state(self.id, state)
  end
  Creature["is_" .. names[2]] = function(self)
    return get_state(self.id) == state
  end
end

--- Creature:traceback()
-- Prints where its thread is.
-- @example creatures[id]:traceback()
function Creature:traceback()
  print(traceback(self.thread))
end

--- Creature:assert(value, ...)
-- The same as assert.
-- @param value any What must not be nil or false.
-- @param ... any The message, otherwise.
-- @example self:assert(self.home, "no home")
function Creature:assert(...)
  return assert(...)
end

--- Creature:onSpawned(parent)
-- Called when the creature comes to life; a program may replace it.
-- @param parent integer The id of its parent, nil when it has none.
-- @example function Creature:onSpawned(parent) self.home = { self:pos() } end
function Creature:onSpawned()
  print(describe(self) .. " spawned")
end

--- Creature:onKilled(killer)
-- Called when it is dead; a program may replace it.
-- @param killer integer The id of its killer, its own after a suicide, nil otherwise.
-- @example function Creature:onKilled(killer) deaths = deaths + 1 end
function Creature:onKilled(killer)
  print(describe(self) .. (killer and " killed by " .. tostring(killer) or " died"))
end

--- Creature:onAttacked(attacker)
-- Called once a round for each attacker; a program may replace it.
-- @param attacker integer The id of the attacker.
-- @example function Creature:onAttacked(attacker) self.enemy = attacker end
function Creature:onAttacked() end

--- Creature:onRestart()
-- Called when the thread starts, before main; a program may replace it.
-- @example function Creature:onRestart() self.goal = nil end
function Creature:onRestart() end

--- Creature:main()
-- What the creature does, over and over; a program replaces it.
-- @example function Creature:main() self:moveto(get_koth_pos()) end
function Creature:main() end

local function known(id)
  return creatures[id] or error("there is no creature " .. tostring(id) .. " in creatures", 0)
end

-- A number that stands for "nobody" in events.
local function somebody(id)
  if id >= 0 then
    return id
  end
end

local happen = {
  [CREATURE_SPAWNED] = function(event)
    local creature = setmetatable({ id = event.id }, object)
    creatures[event.id] = creature
    protected(creature.onSpawned, creature, somebody(event.parent))
    creature:restart()
  end,
  [CREATURE_KILLED] = function(event)
    local creature = known(event.id)
    creatures[event.id] = nil
    protected(creature.onKilled, creature, somebody(event.killer))
  end,
  [CREATURE_ATTACKED] = function(event)
    local creature = known(event.id)
    protected(creature.onAttacked, creature, event.attacker)
  end,
  [PLAYER_CREATED] = function()
    if onGameStart then
      protected(onGameStart)
    end
  end,
}

local function run_threads()
  for id, creature in next, creatures do
    local thread = creature.thread
    if status(thread) == "dead" then
      creature.message = creature.message or "its thread has ended"
    else
      local ok, message, over = step(thread)
      if not ok then
        creature.message = message
        report("creature " .. id .. ": " .. message)
        if over then
          error("instruction budget exceeded", 0)
        end
      end
    end
  end
end

--- player_think(events)
-- Called by the game once a round; the high-level API defines it, a program may replace it and work with the low-level functions only.
-- @param events table A list of { type =, id =, parent =, killer =, attacker = }.
-- @example function player_think(events) for _, e in ipairs(events) do print(e.type, e.id) end end
function player_think(events)
  can_yield = false
  for index = 1, #events do
    happen[events[index].type](events[index])
  end
  if onRoundStart then
    protected(onRoundStart)
  end
  can_yield = true
  run_threads()
  can_yield = false
  if onRoundEnd then
    protected(onRoundEnd)
  end
end

-- Whatever ended a round half-way, code that comes between rounds must not wait.
function own.leave_round()
  can_yield = false
end

--- restart()
-- Starts the threads of all creatures anew; a program may replace it.
-- @example restart()
function restart()
  for _, creature in next, creatures do
    creature:restart()
  end
end

--- info()
-- Prints what every creature does; a program may replace it.
-- @example function info() print("all is well") end
function info()
  for _, creature in next, creatures do
    print(describe(creature) .. ", state " .. get_state(creature.id) .. (creature.message and ": " .. tostring(creature.message) or ""))
    print(traceback(creature.thread))
  end
end
