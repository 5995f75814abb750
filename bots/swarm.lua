-- Swarm: one mind, many bodies.
--
-- What it does: keeps one map for all its creatures (what is rock, where food was seen, when somebody
-- last looked), finds the best next tile by a search over that map instead of walking at random, and hands
-- out the jobs from one place each tick: who sits on the hill, who gathers, who breeds, who feeds, who hunts.
-- What one learns from it: the low-level API (everything happens in player_think), breadth-first search, judging a plan
-- by its gain per tick, denying a hill that cannot be taken, and how to stay inside the instruction budget.
-- What to try next: learn which spots get new food and wait there; time births by how much food is left; let weak
-- fatties withdraw from a fight before they fall; plan for more than two players.

local RUNNER, FATTY, FLYER = 0, 1, 2
local IDLE, WALK, HEAL, EAT = CREATURE_IDLE, CREATURE_WALK, CREATURE_HEAL, CREATURE_EAT
local ATTACK, CONVERT, SPAWN, FEED = CREATURE_ATTACK, CREATURE_CONVERT, CREATURE_SPAWN, CREATURE_FEED

-- The numbers of the rules that decisions hang on: per type, health points, food room, food eaten per tick.
local HEALTH = { [RUNNER] = 10000, [FATTY] = 20000, [FLYER] = 5000 }
local ROOM = { [RUNNER] = 10000, [FATTY] = 20000, [FLYER] = 5000 }
local BITE = { [RUNNER] = 80, [FATTY] = 40, [FLYER] = 60 }
local FATTY_COST, FLYER_COST, BIRTH_COST = 8000, 5000, 5000
local REACH = 512                -- how far a fatty hits
local GROUP = 900                -- who is so near fights along
local FLYER_REACH = 768          -- how far a runner hits flyers, the only ones it can hurt
local ALARM = REACH + 300        -- nearer than this an enemy fatty makes runners run

-- How much thinking a tick may cost.
local SURVEY_TILES = 400         -- tiles asked for per tick while the map is unknown,
local SURVEY_PERCENT = 40        -- as long as the budget is not used up further than this
local SEARCH_TILES = 2200        -- tiles looked at by all searches of one tick together, less 15 for every creature
local BUSY_PERCENT = 65          -- when so much of the budget is used the rest of the creatures wait for the next tick

---------------------------------------------------------------------------------------------------
-- The map. Tiles are numbered row by row; `ground` says what we know about each of them.

local UNKNOWN <const> = -1       -- any other value: the tick in which somebody last stood there, 0 = never
local ROCK <const> = -2

local left, top, right, bottom = world_size()
local STRIDE = (right + 1) // 256 + 1
local ROWS = (bottom + 1) // 256 + 1
local hillX, hillY = get_koth_pos()

local ground = {}                -- tile -> UNKNOWN, ROCK or tick of the last visit
local food = {}                  -- tile -> food that lay there when we last looked (nil = none known)
local stamp = {}                 -- tile -> number of the last search that reached it
local now = 0                    -- the tick, from 1

local function distance(a, b)
    local dx, dy = a.x - b.x, a.y - b.y
    return math.sqrt(dx * dx + dy * dy)
end

local function tile_at(x, y) return y // 256 * STRIDE + x // 256 end
local function centre(tile) return tile % STRIDE * 256 + 128, tile // STRIDE * 256 + 128 end

local HILL = tile_at(hillX, hillY)

for tile = 0, STRIDE * ROWS do
    ground[tile] = UNKNOWN
end
for x = 0, STRIDE - 1 do
    ground[x], ground[(ROWS - 1) * STRIDE + x] = ROCK, ROCK
end
for y = 0, ROWS - 1 do
    ground[y * STRIDE], ground[y * STRIDE + STRIDE - 1] = ROCK, ROCK
end

-- All lists are walked by number: a round of a for-in loop costs a hundred instructions more than one that counts.
local mine, order = {}, {}       -- id -> own creature; the same as a list, oldest first
local fatties = {}               -- the fatties among them
local enemies, foes = {}, {}     -- id -> creature of somebody else; the same as a list
local enemyFatties = {}          -- those of them that can hurt us
local friends = {}               -- player -> true for players that turned out to be on our team
local claimed = {}               -- tile -> food somebody of ours is already on the way to
local danger = {}                -- tile -> tick in which an enemy fatty could hit there
local highestId, askedUpTo = -1, -1
local enemyReign = 0             -- for how many ticks an enemy has been king, counted within its ten seconds
local ownReign = 0               -- the same for us
local enemyOnHill = false        -- whether an enemy stands on the hill

-- What a look at a tile may bring is guessed from what all looks have brought so far, with a guess to start from.
local looks, finds = 60, 9000

local function look(c)
    if c.type == FLYER and get_tile_type(c.id) ~= TILE_PLAIN then
        c.here = 0
        return
    end
    local last = ground[c.tile]
    if c.type ~= FLYER and last == ROCK then c.pocket = true end
    local here = get_tile_food(c.id)
    if last <= 0 or now - last > 150 then
        looks, finds = looks + 1, finds + math.min(here, 1500)
    end
    ground[c.tile] = now
    food[c.tile] = here > 0 and here or nil
    c.here = here
end

-- set_path answers at once whether a tile can be reached, so asking for tiles draws the map: ring by ring around one
-- surveyor. Long ways cost instructions too, so on a large map only the surroundings are asked for, again and again by
-- those who have come to new ones. Who lives where the others cannot get surveys that part in turn.
local WIDE = STRIDE * ROWS > 5000
local RINGS = WIDE and 9 or math.max(STRIDE, ROWS)
local survey

local function wants_survey(c)
    if c.type == FLYER then return false end
    if c.pocket or not c.surveyX then return true end
    return WIDE and math.max(math.abs(c.x - c.surveyX), math.abs(c.y - c.surveyY)) > 6 * 256
end

local function next_survey()
    for i = 1, #order do
        local c = order[1 + (i + now) % #order]
        if wants_survey(c) then
            return { id = c.id, x = c.x // 256, y = c.y // 256, ring = 1, known = c.pocket and ROCK or UNKNOWN }
        end
    end
    return nil
end

local function ask(x, y)
    if x < 1 or y < 1 or x > STRIDE - 2 or y > ROWS - 2 then return end
    local tile = y * STRIDE + x
    local known = ground[tile]
    if known < 0 and known >= survey.known then
        ground[tile] = set_path(survey.id, x * 256 + 128, y * 256 + 128) and 0 or ROCK
        survey.asked = survey.asked + 1
    end
end

local function ask_ring()
    local x, y, ring = survey.x, survey.y, survey.ring
    for i = -ring, ring do
        ask(x + i, y - ring)
        ask(x + i, y + ring)
    end
    for i = 1 - ring, ring - 1 do
        ask(x - ring, y + i)
        ask(x + ring, y + i)
    end
    survey.ring = ring + 1
end

-- Whoever is on ground that has just been drawn needs not ask for it again.
local function end_survey()
    local surveyor = mine[survey.id]
    for i = 1, #order do
        local c = order[i]
        local near = not WIDE or distance(c, surveyor) < 3 * 256
        if c == surveyor or c.type ~= FLYER and near and not c.surveyX and set_path(surveyor.id, c.x, c.y) then
            c.surveyX, c.surveyY, c.pocket = survey.x * 256, survey.y * 256, nil
        end
    end
    survey = nil
end

local function survey_some()
    if survey and (not mine[survey.id] or mine[survey.id].type == FLYER) then survey = nil end
    survey = survey or next_survey()
    if not survey then return end
    mine[survey.id].goal = nil   -- asking overwrites its path
    survey.asked = 0
    while survey.asked < SURVEY_TILES and get_cpu_usage() < SURVEY_PERCENT do
        ask_ring()
        if survey.ring > RINGS then return end_survey() end
    end
end

-- Filled once, in order, a table takes far less memory than one that is filled here and there.
local function make_stamps()
    for tile = 0, STRIDE * ROWS do stamp[tile] = 0 end
end

-- Breadth-first search from a tile. `worth(tile, steps)` says what a tile is worth; `best_possible(steps)` what
-- a tile that many steps away could be worth at most, so that the search ends when nothing better can come.
local AROUND = { 1, -1, STRIDE, -STRIDE }
local queue, steps = {}, {}
local searches, tilesLeft = 0, 0

local function search(start, limit, ignoreDanger, worth, best_possible)
    searches = searches + 1
    local mark, count, first = searches, 1, 1
    queue[1], steps[1], stamp[start] = start, 0, mark
    local best, bestTile = 0, nil
    while first <= count and first <= limit do
        local tile, far = queue[first], steps[first]
        local value = worth(tile, far)
        if value > best then best, bestTile = value, tile end
        if best > 0 and best >= best_possible(far) then break end
        for direction = 1, 4 do
            local next = tile + AROUND[direction]
            if stamp[next] ~= mark and ground[next] ~= ROCK and (ignoreDanger or danger[next] ~= now) then
                stamp[next] = mark
                count = count + 1
                queue[count], steps[count] = next, far + 1
            end
        end
        first = first + 1
    end
    tilesLeft = tilesLeft - first
    return bestTile, best
end

---------------------------------------------------------------------------------------------------
-- Seeing: everybody may ask for position, type, food and health of every creature.

local function see_enemy(e)
    local x, y = get_pos(e.id)
    local load = get_food(e.id)
    e.still = (x == e.x and y == e.y) and e.still + 1 or 0
    e.x, e.y, e.tile = x, y, tile_at(x, y)
    e.type, e.health = get_type(e.id), get_health(e.id)
    e.points = e.health * HEALTH[e.type] // 100
    -- Whoever stands still and gets fuller eats: there is food on that tile.
    if e.still > 0 and load > e.food and (food[e.tile] or 0) < 400 and ground[e.tile] >= 0 then
        food[e.tile] = 400
    end
    e.food = load
end

local function shorten(list, length)
    for i = length + 1, #list do list[i] = nil end
end

-- Ids are given in order and never twice, so new creatures are found by asking for the next numbers.
local function see_enemies()
    for id = highestId + 1, highestId + 12 do
        if creature_exists(id) then highestId = id end
    end
    for id = askedUpTo + 1, highestId do
        if creature_exists(id) and not mine[id] then
            local e = { id = id, player = creature_player(id), still = 0, food = 0 }
            enemies[id] = e
            foes[#foes + 1] = e
        end
    end
    askedUpTo = highestId
    local left, hurting = 0, 0
    for i = 1, #foes do
        local e = foes[i]
        if creature_exists(e.id) and not friends[e.player] then
            left = left + 1
            foes[left] = e
            see_enemy(e)
            if e.type == FATTY then
                hurting = hurting + 1
                enemyFatties[hurting] = e
            end
        else
            enemies[e.id] = nil
        end
    end
    shorten(foes, left)
    shorten(enemyFatties, hurting)
end

local function see_hill()
    local king = king_player()
    if king and king ~= player_number and not friends[king] then
        enemyReign, ownReign = enemyReign % 100 + 1, 0
    else
        enemyReign, ownReign = 0, king == player_number and ownReign % 100 + 1 or 0
    end
    enemyOnHill = false
    for i = 1, #foes do
        if foes[i].tile == HILL then enemyOnHill = foes[i] end
    end
end

local function mark_danger()
    if now % 100 == 0 then danger = {} end
    for i = 1, #enemyFatties do
        local e = enemyFatties[i]
        local column = e.tile % STRIDE
        for dy = -3, 3 do
            for dx = -3, 3 do
                if dx * dx + dy * dy <= 10 and column + dx > 0 and column + dx < STRIDE - 1 then
                    danger[e.tile + dy * STRIDE + dx] = now
                end
            end
        end
    end
end

-- Strength of the fatties of a list around a spot: numbers count twice, because more bodies hit more often and take
-- longer to fall.
local function strength(list, spot, radius)
    local count, points = 0, 0
    for i = 1, #list do
        local f = list[i]
        if distance(f, spot) < radius then
            count, points = count + 1, points + f.points
        end
    end
    return count * points
end

local function measure_groups()
    for i = 1, #fatties do fatties[i].force = strength(fatties, fatties[i], GROUP) end
    for i = 1, #enemyFatties do enemyFatties[i].force = strength(enemyFatties, enemyFatties[i], GROUP) end
end

local function see_own()
    claimed = {}
    local count = 0
    for i = 1, #order do
        local c = order[i]
        local id = c.id
        c.x, c.y = get_pos(id)
        c.tile = tile_at(c.x, c.y)
        c.type, c.food, c.health, c.state = get_type(id), get_food(id), get_health(id), get_state(id)
        c.points = c.health * HEALTH[c.type] // 100
        c.room = ROOM[c.type] - c.food
        local enemy, _, _, _, far = get_nearest_enemy(id)
        c.enemyFar = far or 1000000
        c.enemy = enemy and enemies[enemy]
        look(c)
        if c.type == FATTY then
            count = count + 1
            fatties[count] = c
        end
        if c.goal then claimed[c.goal] = (claimed[c.goal] or 0) + c.room end
        if c.state == EAT then claimed[c.tile] = (claimed[c.tile] or 0) + c.room end
    end
    shorten(fatties, count)
end

-- get_nearest_enemy never names a team mate; a stranger who is nearer than "the nearest enemy" is a friend.
local function learn_friends()
    local c = order[1 + now % #order]
    for i = 1, #foes do
        if distance(c, foes[i]) < c.enemyFar - 2 then friends[foes[i].player] = true end
    end
end

---------------------------------------------------------------------------------------------------
-- Doing: small steps that every job is made of.

local function say(c, word)
    if c.word ~= word then
        c.word = word
        set_message(c.id, word)
    end
end

local function be(c, state)
    if c.state ~= state and set_state(c.id, state) then c.state = state end
    return c.state == state
end

local function go(c, tile, x, y)
    if c.goal == tile and c.state == WALK then return true end
    if not x then x, y = centre(tile) end
    if set_path(c.id, x, y) then
        c.goal = tile
        return be(c, WALK)
    end
    -- A refused path leaves the old one as it is.
    if ground[tile] == UNKNOWN then ground[tile] = ROCK end
    return false
end

local function attack(c, e)
    c.goal = nil
    if c.state == ATTACK and c.target == e.id then return end
    set_target(c.id, e.id)
    c.target = e.id
    be(c, ATTACK)
    say(c, "attack")
end

-- Runs to the tile near by that is farthest from all enemy fatties, the way there counted against it.
local function flee(c)
    say(c, "flee")
    if c.state == WALK and (now < (c.fleeUntil or 0) or tilesLeft < -SEARCH_TILES) then return true end
    local from = {}
    for i = 1, #enemyFatties do
        if #from < 6 and distance(c, enemyFatties[i]) < 2000 then from[#from + 1] = enemyFatties[i] end
    end
    if #from == 0 then return false end
    local tile = search(c.tile, 90, true, function(tile, far)
        local x, y = centre(tile)
        local nearest = 1000000
        for i = 1, #from do
            local dx, dy = from[i].x - x, from[i].y - y
            local d = dx * dx + dy * dy
            if d < nearest then nearest = d end
        end
        return math.sqrt(nearest) - far * 90
    end, function() return 1000000 end)
    if tile and tile ~= c.tile then
        c.plannedAt, c.fleeUntil = now, now + #order // 20
        return go(c, tile)
    end
    return false
end

-- The tile that brings most food per tick, walking and eating counted; unseen tiles count with what we hope for.
local function plan_gathering(c)
    if tilesLeft <= 0 then return end
    local pace = 2560 / math.max(get_speed(c.id), 100)    -- ticks per tile
    local bite, room = BITE[c.type], c.room
    local hope = math.min(finds / looks, 250)
    local own = c.goal
    local function worth(tile, far)
        local lies = food[tile]
        local taken = claimed[tile] or 0
        -- Whoever changes plans for a trifle walks to and fro: the present goal gets a bonus.
        local loyalty = 1
        if own == tile then taken, loyalty = taken - room, 1.5 end
        if lies then
            lies = lies - taken
            if lies < 60 then return 0 end
            if lies > room then lies = room end
            return loyalty * lies / (far * pace + lies / bite + 3)
        end
        if taken > 0 then return 0 end
        local last = ground[tile]
        local age = last <= 0 and 500 or now - last
        return loyalty * (age < 500 and hope * age / 500 or hope) / (far * pace + 2)
    end
    local function best_possible(far) return 1.5 * room / (far * pace + room / bite + 3) end
    local tile = search(c.tile, math.min(1000, tilesLeft), danger[c.tile] == now, worth, best_possible)
    c.plannedAt = now
    if tile and tile ~= c.tile then
        claimed[tile] = (claimed[tile] or 0) + room
        go(c, tile)
    end
end

local function gather(c)
    if c.type ~= FATTY then
        if c.state == HEAL and c.health < 95 and c.food > 0 then return end
        if c.health < 55 and c.food > 400 and be(c, HEAL) then
            c.goal = nil
            return say(c, "heal")
        end
    end
    if c.here >= 60 and c.room > 0 and be(c, EAT) then
        c.goal = nil
        return say(c, "eat")
    end
    if c.state == EAT and c.here > 0 and c.room > 0 then return end
    if c.room < 100 and c.health < 90 and be(c, HEAL) then return say(c, "heal") end
    local stale = now - (c.plannedAt or 0) > 12
    if c.state ~= WALK or not c.goal or stale then
        plan_gathering(c)
        say(c, "gather")
    end
end

---------------------------------------------------------------------------------------------------
-- Jobs.

-- A runner with a full bag and no wish to grow brings food to the neediest fatty near.
local function feed(c)
    local best, bestValue
    for i = 1, #fatties do
        local o = fatties[i]
        if o.room > 4000 then
            local far = distance(c, o)
            local value = far - (o.job == "hill" and 2000 or 0) + o.food / 4
            if far < 4000 and (not best or value < bestValue) then best, bestValue = o, value end
        end
    end
    if not best then return false end
    if distance(c, best) <= 250 then
        set_target(c.id, best.id)
        c.goal = nil
        if be(c, FEED) then say(c, "feed") end
        return true
    end
    if c.goal ~= best.tile then go(c, best.tile, best.x, best.y) end
    say(c, "feed")
    return true
end

local function become(c, type, word)
    set_convert(c.id, type)
    c.goal = nil
    if be(c, CONVERT) then say(c, word) end
end

local function other_sitter(c)
    for i = 1, #order do
        local o = order[i]
        if o.tile == HILL and o ~= c and o.state == IDLE then return true end
    end
    return false
end

-- An enemy who holds the hill counts ten seconds up to its 30 points, and one idle tick of ours in between starts
-- that count again. So a runner that cannot take the hill comes by just in time and eats in the meantime.
local function must_dash(c)
    local dx, dy = c.x - hillX, c.y - hillY
    local travel = math.sqrt(dx * dx + dy * dy) * 14 / get_speed(c.id) + 6
    return enemyReign + travel > 92
end

-- Whoever does anything else than idle on the hill does not count there. That costs nothing while another of ours
-- idles beside, and little when the ten seconds have just begun or nobody is king anyway.
local function sit_on_hill(c)
    if c.type == RUNNER and enemyOnHill and enemyOnHill.type ~= FLYER and not must_dash(c) then
        if c.food >= FATTY_COST and c.enemyFar > 1100 then return become(c, FATTY, "grow") end
        if c.state == FEED or (c.food > 4000 and feed(c)) then return end
        return gather(c)
    end
    if c.tile ~= HILL or (c.state == WALK and c.goal == HILL) then
        say(c, "to hill")
        return go(c, HILL, hillX, hillY) or gather(c)
    end
    local free = other_sitter(c) or ownReign < 4
    if c.type == FATTY and c.food >= BIRTH_COST and c.points >= 8000 and free and c.enemyFar > 1500 and be(c, SPAWN) then
        return say(c, "birth")
    end
    if c.state == HEAL and c.health < 90 and (free or now - (c.healSince or 0) < 40) then return end
    if c.food > 0 and (c.health < 20 or (c.health < 60 and c.food > 500 and free)) and be(c, HEAL) then
        c.healSince = now
        return say(c, "heal")
    end
    if c.here > 0 and c.room > 2000 and other_sitter(c) and be(c, EAT) then return say(c, "eat") end
    be(c, IDLE)
    say(c, "king")
end

-- How many health points a fatty should have before it thinks of children: enough to survive a birth (4000 points),
-- and more than the strongest enemy it may have to face.
local function points_wanted()
    local most = 4000
    for i = 1, #enemyFatties do most = math.max(most, enemyFatties[i].points) end
    return math.min(most + 2000, 14000)
end

local function breed(c)
    local wanted = points_wanted()
    local birth = #enemyFatties == 0 and 6000 or math.min(wanted + 3000, 15000)
    if c.food >= BIRTH_COST and c.points >= birth and be(c, SPAWN) then
        c.goal = nil
        return say(c, "birth")
    end
    local enough = c.state == HEAL and wanted + 1000 or wanted
    if c.food > 300 and (c.points < enough and (c.food >= 2500 or c.here == 0 or c.state == HEAL))
        or (c.food > 8000 and c.health < 85) then
        if be(c, HEAL) then
            c.goal = nil
            return say(c, "heal")
        end
    end
    gather(c)
end

-- Prey: whatever a fatty can catch (it stands still or is slow) and beat. Whoever holds the hill is prey from afar.
local function choose_prey(c)
    local best, bestValue
    for i = 1, #foes do
        local e = foes[i]
        local far = distance(c, e)
        if e.tile == HILL and far > REACH then far = math.max(REACH, far - 4000) end
        if far < 4500 and (e.safeUntil or 0) < now then
            local value = far + e.points / 20
            local beatable = e.type == FATTY and c.force > e.force
                or e.type ~= FATTY and (far < REACH or e.still > 3 or e.type == RUNNER and e.health < 25)
            if beatable and (not best or value < bestValue) then best, bestValue = e, value end
        end
    end
    return best
end

local function hunt(c)
    if not c.prey or enemies[c.prey.id] ~= c.prey or (now + c.id) % (1 + #order // 20) == 0 then c.prey = choose_prey(c) end
    local prey = c.prey
    if not prey then return false end
    if distance(c, prey) < REACH - 30 then
        attack(c, prey)
        return true
    end
    if (c.state ~= WALK or c.goal ~= prey.tile) and not go(c, prey.tile, prey.x, prey.y) then
        prey.safeUntil = now + 50
        c.prey = nil
        return false
    end
    say(c, "hunt")
    return true
end

-- A fatty hits what is in reach: first what can hit back, then what falls soonest.
local function fight(c)
    local best, bestValue
    for i = 1, #foes do
        local e = foes[i]
        if distance(c, e) <= REACH then
            local value = e.points - (e.type == FATTY and 100000 or 0)
            if not best or value < bestValue then best, bestValue = e, value end
        end
    end
    if not best then return false end
    if best.type ~= FATTY and c.tile == HILL and best.tile ~= HILL and not other_sitter(c) then return false end
    attack(c, best)
    return true
end

local function threatened(c)
    if c.enemyFar >= ALARM then return nil end
    for i = 1, #enemyFatties do
        if distance(c, enemyFatties[i]) < ALARM then return enemyFatties[i] end
    end
    return nil
end

local function fatty(c)
    local foe = threatened(c)
    if foe then
        if c.force * 1.1 >= foe.force or c.job == "hill" then
            if fight(c) then return end
        elseif c.state ~= SPAWN and flee(c) then
            return
        end
    elseif c.enemyFar <= REACH and fight(c) then
        return
    end
    if c.state == SPAWN then return end
    if c.job == "hill" then return sit_on_hill(c) end
    if c.job == "hunt" and hunt(c) then return end
    breed(c)
end

local function runner(c)
    local foe = threatened(c)
    if c.job == "hill" and enemyOnHill and c.points > 3500 and must_dash(c) then return sit_on_hill(c) end
    if foe and not (c.state == CONVERT and now - (c.convertAt or 0) > 45) then
        if (c.job ~= "hill" or strength(fatties, foe, GROUP) < foe.force) and flee(c) then return end
    end
    if c.state == CONVERT then return end
    if c.enemy and c.enemy.type == FLYER and c.enemyFar <= FLYER_REACH and not foe then return attack(c, c.enemy) end
    if c.job == "hill" then return sit_on_hill(c) end
    if c.job == "grow" and c.food >= FATTY_COST then
        c.convertAt = now
        return become(c, FATTY, "grow")
    end
    if c.job == "wings" and c.room == 0 then
        c.convertAt = now
        return become(c, FLYER, "wings")
    end
    if c.state == FEED then return end
    if c.job == "feed" and c.food > 3000 and feed(c) then return end
    gather(c)
end

-- Flyers cannot hurt each other. On a hill that two of them dispute the one who becomes a runner drives the other away.
local function flyer(c)
    if c.state == CONVERT then return end
    if c.tile == HILL and enemyOnHill and enemyOnHill.type == FLYER and c.food >= FLYER_COST then
        return become(c, RUNNER, "legs")
    end
    if c.food < 400 and c.health < 40 then return gather(c) end
    if c.tile == HILL and c.health > 20 and c.state ~= HEAL then
        be(c, IDLE)
        return say(c, "king")
    end
    sit_on_hill(c)
end

---------------------------------------------------------------------------------------------------
-- Handing out the jobs.

local function can_reach_hill(c)
    if c.type == FLYER then return true end
    if c.canHill == nil and get_cpu_usage() < SURVEY_PERCENT then
        c.canHill = set_path(c.id, hillX, hillY)
        c.goal = nil
    end
    return c.canHill or false
end

local function hill_team_size(count)
    if count < 5 then return 1 end
    if count < 9 then return 2 end
    return math.min(3 + (count - 9) // 4, 8)
end

-- How well a creature suits the hill, smaller is better, in ticks: the way there, with credit for health and for being
-- able to hit back, and against those whose full bag is needed elsewhere. nil = not at all.
local function hill_cost(c, outmatched)
    if not can_reach_hill(c) or (c.type == FATTY and outmatched) then return nil end
    if c.tile ~= HILL and (c.state == CONVERT or c.state == SPAWN) then return nil end
    if c.health < 22 and c.food < 200 or enemyOnHill and c.type == RUNNER and c.health < 35 then c.restUntil = now + 200 end
    if (c.restUntil or 0) > now then return nil end
    local dx, dy = c.x - hillX, c.y - hillY
    c.hillWay = math.sqrt(dx * dx + dy * dy) * 13 / get_speed(c.id)
    local cost = c.hillWay - c.points / 100 - (c.job == "hill" and 60 or 0)
    if c.type == FATTY then return cost - 400 end
    return cost + (c.food > 5000 and 100 or 0)
end

local function choose_hill_team(count)
    local hill = { x = hillX, y = hillY }
    local outmatched = strength(enemyFatties, hill, 1500) > 0.9 * strength(fatties, hill, 1000000)
    for i = 1, count do
        local c = order[i]
        c.cost = hill_cost(c, outmatched)
        c.inTeam = false
    end
    local absent = false
    for _ = 1, hill_team_size(count) do
        local best
        for i = 1, count do
            local c = order[i]
            if c.cost and not c.inTeam and (not best or c.cost < best.cost) then best = c end
        end
        if not best then break end
        best.inTeam = true
        absent = absent or best.tile ~= HILL
    end
    for i = 1, count do
        local c = order[i]
        -- Nobody who sits there leaves before the relief has come.
        local stays = absent and c.cost and c.tile == HILL and c.state == IDLE
        if c.inTeam or stays then c.job = "hill" elseif c.job == "hill" then c.job = nil end
    end
end

local function job_of_fatty(c, war)
    return (war or c.points > 9000 and c.food < BIRTH_COST) and "hunt" or "breed"
end

local function job_of_rich_runner(c)
    if c.food > 6000 or c.job == "feed" and c.food > 1000 then return "feed" end
    return "gather"
end

local function assign()
    local count, reach = #order, false
    for i = 1, count do reach = can_reach_hill(order[i]) or reach end
    if now % 5 == 1 or count < 4 then choose_hill_team(count) end
    local growing = #fatties
    local wanted = math.max(1, count * 45 // 100, math.min(count - 1, #enemyFatties + 1))
    local war = enemyOnHill and strength(fatties, enemyOnHill, 1000000) > 1.2 * strength(enemyFatties, enemyOnHill, 1500)
    for i = 1, count do
        local c = order[i]
        if c.job == "hill" then
            -- It has its job.
        elseif c.type == FATTY then
            c.job = job_of_fatty(c, war)
        elseif c.type == FLYER then
            c.job = "hill"
        elseif not reach then
            c.job, reach = "wings", true
        elseif c.job == "grow" and c.state == CONVERT then
            growing = growing + 1
        elseif growing < wanted then
            c.job = "grow"
            if c.food > 5000 then growing = growing + 1 end
        else
            c.job = job_of_rich_runner(c)
        end
    end
end

local function take(events)
    for i = 1, #events do
        local event = events[i]
        if event.type == CREATURE_SPAWNED then
            local c = { id = event.id }
            mine[c.id] = c
            order[#order + 1] = c
            highestId = math.max(highestId, c.id)
        elseif event.type == CREATURE_KILLED then
            mine[event.id] = nil
        end
    end
    local left = 0
    for i = 1, #order do
        if mine[order[i].id] then
            left = left + 1
            order[left] = order[i]
        end
    end
    shorten(order, left)
end

local turn = 0                   -- whose turn it is to give orders to next

local function give_orders()
    for _ = 1, #order do
        if get_cpu_usage() > BUSY_PERCENT then return end
        turn = turn % #order + 1
        local c = order[turn]
        if c.type == FATTY then fatty(c) elseif c.type == FLYER then flyer(c) else runner(c) end
    end
end

function player_think(events)
    now = now + 1
    take(events)
    if #order == 0 then return end
    tilesLeft = SEARCH_TILES - 15 * #order
    see_enemies()
    see_hill()
    mark_danger()
    see_own()
    measure_groups()
    learn_friends()
    -- The first tick has enough to do with making room for searches.
    if now == 1 then make_stamps() else survey_some() end
    assign()
    give_orders()
end
