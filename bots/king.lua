-- King: one idea, carried through. The hill gives 30 points every ten seconds, so hold the hill.
--
-- What it does: the creature nearest to the hill goes there at once and stays. The others gather, become fatties and
-- stand guard: they hit what comes near the hill, breed when they can, and one of them takes over when the king gets
-- weak. Where nobody can walk to the hill, one of them becomes a flyer.
-- What one learns from it: the low level. player_think gets the events of the last tick and gives every creature one
-- order; orders are states, a creature keeps its state until it ends or another order comes.
-- What to try next: guards could heal before they are needed, gatherers could share what they have seen (swarm.lua
-- does), and a king could leave in time when two fatties come at once.

local RUNNER, FATTY, FLYER = 0, 1, 2
local REACH = 512
local hill_x, hill_y = get_koth_pos()
local left, top, right, bottom = world_size()

local mine = {}                  -- id -> what we remember of a creature
local order = {}                 -- the ids, oldest first
local king                       -- the id of the king
local last_food_x, last_food_y   -- where somebody left food behind

local function to_hill(id)
    local x, y = get_pos(id)
    return math.sqrt((x - hill_x) ^ 2 + (y - hill_y) ^ 2)
end

local function on_hill(id)
    local x, y = get_pos(id)
    return x // 256 == hill_x // 256 and y // 256 == hill_y // 256
end

local function count_fatties()
    local count = 0
    for _, id in ipairs(order) do
        if get_type(id) == FATTY then
            count = count + 1
        end
    end
    return count
end

-- Only an enemy fatty can hurt one on the ground; returns its id and distance if it is the nearest enemy.
local function nearest_fatty(id)
    local enemy, _, _, _, far = get_nearest_enemy(id)
    if enemy and get_type(enemy) == FATTY then
        return enemy, far
    end
end

local function walk(id, x, y)
    return set_path(id, x, y) and set_state(id, CREATURE_WALK)
end

local function walk_somewhere(id)
    for _ = 1, 60 do
        if walk(id, math.random(left, right), math.random(top, bottom)) then
            return
        end
    end
end

-- Walks away from an enemy: of a dozen random points the one that is farthest from it and nearest to us.
local function run_from(id, enemy)
    local x, y = get_pos(id)
    local ex, ey = get_pos(enemy)
    local best_x, best_y, best
    for _ = 1, 24 do
        local px, py = x + math.random(-1800, 1800), y + math.random(-1800, 1800)
        if set_path(id, px, py) then
            local value = math.abs(px - ex) + math.abs(py - ey)
            if not best or value > best then
                best_x, best_y, best = px, py, value
            end
        end
    end
    if best then
        walk(id, best_x, best_y)
    end
end

local function gather(id)
    local state, here = get_state(id), get_tile_food(id)
    local room = get_max_food(id) - get_food(id)
    if state == CREATURE_HEAL and get_health(id) < 95 then
        return
    elseif get_health(id) < 50 and get_food(id) > 300 then
        set_state(id, CREATURE_HEAL)
    elseif here > 0 and room > 0 then
        set_state(id, CREATURE_EAT)
        if here > 500 then
            last_food_x, last_food_y = get_pos(id)
        end
    elseif state ~= CREATURE_WALK then
        if last_food_x and walk(id, last_food_x, last_food_y) then
            last_food_x = nil
        else
            walk_somewhere(id)
        end
    end
end

local function hit(id, enemy)
    set_target(id, enemy)
    set_state(id, CREATURE_ATTACK)
end

local function reign(id)
    local enemy, far = nearest_fatty(id)
    if get_type(id) ~= FATTY and enemy and far < REACH + 260 and count_fatties() == 0 then
        if get_state(id) ~= CREATURE_WALK then
            run_from(id, enemy)
        end
        return
    end
    if not on_hill(id) then
        if get_state(id) ~= CREATURE_WALK or not mine[id].to_hill then
            mine[id].to_hill = walk(id, hill_x, hill_y)
        end
    elseif get_type(id) == FATTY and enemy and far <= REACH then
        hit(id, enemy)
    elseif get_health(id) < 20 and get_food(id) > 0 then
        set_state(id, CREATURE_HEAL)
    elseif get_state(id) ~= CREATURE_HEAL or get_health(id) > 80 then
        set_state(id, CREATURE_IDLE)
    end
end

local function guard(id)
    local state = get_state(id)
    local enemy, x, y, _, far = get_nearest_enemy(id)
    if state == CREATURE_SPAWN and not (enemy and far <= REACH) then
        return
    elseif enemy and far <= REACH then
        hit(id, enemy)
    elseif enemy and far < 2000 and get_health(id) > 40 and to_hill(enemy) < 1200 then
        walk(id, x, y)
    elseif get_food(id) >= 5000 and get_health(id) > 50 then
        set_state(id, CREATURE_SPAWN)
    elseif get_health(id) < 60 and get_food(id) > 300 then
        set_state(id, CREATURE_HEAL)
    elseif get_food(id) < 2000 or state == CREATURE_EAT then
        gather(id)
    elseif to_hill(id) > 400 then
        if state ~= CREATURE_WALK or not mine[id].to_hill then
            mine[id].to_hill = walk(id, hill_x + math.random(-200, 200), hill_y + math.random(-200, 200))
                or walk(id, hill_x, hill_y)
        end
        return
    elseif state ~= CREATURE_HEAL and state ~= CREATURE_WALK then
        set_state(id, CREATURE_IDLE)
    end
    mine[id].to_hill = nil
end

local function serve(id)
    local enemy, far = nearest_fatty(id)
    if get_state(id) == CREATURE_CONVERT then
        return
    elseif enemy and far < REACH + 260 then
        if get_state(id) ~= CREATURE_WALK then
            run_from(id, enemy)
        end
    elseif get_food(id) >= 8000 then
        set_convert(id, FATTY)
        set_state(id, CREATURE_CONVERT)
    else
        gather(id)
    end
end

-- On some maps nobody can walk to the hill. Then one gathers and grows wings.
local function fledge(id)
    if get_state(id) ~= CREATURE_CONVERT then
        if get_food(id) >= 7500 then
            set_convert(id, FLYER)
            set_state(id, CREATURE_CONVERT)
        else
            gather(id)
        end
    end
end

-- The king is whoever gets to the hill soonest; strong ones are preferred when there is a choice.
local function crown()
    if king and (not mine[king] or (get_health(king) < 20 and get_food(king) == 0 and #order > 1)) then
        king = nil
    end
    if king then
        return
    end
    local best
    for _, id in ipairs(order) do
        local value = to_hill(id) / get_speed(id) - get_health(id) / 5
        if get_state(id) ~= CREATURE_CONVERT and (not best or value < best) then
            king, best = id, value
        end
    end
end

local function take(events)
    for _, event in ipairs(events) do
        if event.type == CREATURE_SPAWNED then
            mine[event.id] = {}
            table.insert(order, event.id)
        elseif event.type == CREATURE_KILLED then
            mine[event.id] = nil
            for i, id in ipairs(order) do
                if id == event.id then
                    table.remove(order, i)
                    break
                end
            end
        end
    end
end

local function shout(id, word)
    if mine[id].word ~= word then
        mine[id].word = word
        set_message(id, word)
    end
end

function player_think(events)
    take(events)
    crown()
    for _, id in ipairs(order) do
        if mine[id].walks_there == nil then
            mine[id].walks_there = set_path(id, hill_x, hill_y)
        end
        local reaches = mine[id].walks_there or get_type(id) == FLYER
        if id == king and reaches then
            shout(id, "KING")
            reign(id)
        elseif id == king then
            shout(id, "wings")
            fledge(id)
        elseif get_type(id) == FATTY then
            shout(id, "guard")
            guard(id)
        else
            shout(id, "serve")
            serve(id)
        end
    end
end
