-- Breeder: a family business.
--
-- What it does: runners gather, the first that is rich enough becomes the queen (a fatty) and gives birth whenever
-- she has the food and the health for it: 10 points each. The others bring her what they find. When the family has
-- grown, another rich runner becomes a fatty and breeds too, up to one in three.
-- What one learns from it: one class for several trades, memory shared by all creatures (`places`: where food was
-- found before), and what a birth costs: 5000 food, 4000 health, then time to heal.
-- What to try next: post a sitter on the hill (one idle runner there earns as much as three births in ten seconds), or
-- let the queen stay where the food is, so that nobody has to look for her.

local FATTY = 1
local places = {}                -- tile -> { x, y, visited, left }: where food was found, and when we were there last

-- Food keeps falling around the same spots, so a place where some was found is worth another visit later.
local function remember(x, y, left)
    places[x // 256 + y // 256 * 256] = { x = x // 256 * 256 + 128, y = y // 256 * 256 + 128, visited = game_time(), left = left }
end

local function count(wanted)
    local number = 0
    for _, creature in pairs(creatures) do
        if not wanted or creature:type() == wanted then
            number = number + 1
        end
    end
    return number
end

-- The remembered place that promises most for the walk: much was left there, or nobody has looked for long.
function Creature:best_place()
    local x, y = self:pos()
    local enemy, enemy_x, enemy_y = self:nearest_enemy()
    local afraid = enemy and get_type(enemy) == FATTY
    local best, best_value
    for _, place in pairs(places) do
        local far = math.abs(place.x - x) + math.abs(place.y - y)
        local promise = math.min((game_time() - place.visited) / 500, 100) + math.min(place.left, 8000)
        local value = promise / (far + 500)
        local risky = afraid and math.abs(place.x - enemy_x) + math.abs(place.y - enemy_y) < 2000
        if promise > 30 and not risky and (not best or value > best_value) then
            best, best_value = place, value
        end
    end
    return best
end

function Creature:choose_way()
    local place = self:best_place()
    if place and math.random(5) > 1 and self:set_path(place.x, place.y) then
        -- Nobody else needs to go there now.
        place.visited, place.left = game_time(), 0
        return
    end
    local left, top, right, bottom = world_size()
    for _ = 1, 100 do
        if self:set_path(math.random(left, right), math.random(top, bottom)) then
            return
        end
    end
end

-- True while an enemy that can hurt is near.
function Creature:in_danger()
    local enemy, _, _, _, far = self:nearest_enemy()
    return enemy and far < 1100 and get_type(enemy) == FATTY
end

-- Runs to the one of a few random places that takes us farthest from the nearest enemy.
function Creature:flee()
    self:screen_message("flee")
    local _, enemy_x, enemy_y = self:nearest_enemy()
    local x, y = self:pos()
    local best_x, best_y, best_far
    for _ = 1, 20 do
        local to_x, to_y = x + math.random(-2500, 2500), y + math.random(-2500, 2500)
        local far = math.abs(to_x - enemy_x) + math.abs(to_y - enemy_y)
        if (not best_far or far > best_far) and self:set_path(to_x, to_y) then
            best_x, best_y, best_far = to_x, to_y, far
        end
    end
    if best_far and self:set_path(best_x, best_y) and self:begin_walk_path() then
        for _ = 1, 15 do
            self:wait_for_next_round()
        end
    end
end

function Creature:gather()
    self:screen_message("gather")
    local x, y = self:pos()
    if self:tile_food() > 0 and self:food() < self:max_food() then
        self:begin_eating()
        while self:is_eating() and not self:in_danger() do
            self:wait_for_next_round()
        end
        remember(x, y, self:tile_food())
        return
    end
    self:choose_way()
    self:begin_walk_path()
    while self:is_walking() and self:tile_food() < 40 and not (self:type() ~= FATTY and self:in_danger()) do
        self:wait_for_next_round()
    end
end

-- The fatty that needs food most urgently, counted with the way to it.
function Creature:hungriest_fatty()
    local best, best_value
    for _, other in pairs(creatures) do
        if other:type() == FATTY and other:food() < 15000 then
            local value = other:food() + self:distance(other.id)
            if not best or value < best_value then
                best, best_value = other, value
            end
        end
    end
    return best
end

-- Carries the bag to a fatty. Feeding works up to 256 units away; who walks off is followed.
function Creature:bring_food(fatty)
    self:screen_message("deliver")
    while creatures[fatty.id] and self:food() > 300 and not self:in_danger() do
        if self:distance(fatty.id) < 250 then
            self:set_target(fatty.id)
            if not self:begin_feeding() then
                return
            end
        else
            local x, y = fatty:pos()
            if not self:set_path(x, y) then
                return
            end
            self:begin_walk_path()
        end
        self:wait_for_next_round()
    end
end

function Creature:fatty_main()
    local enemy, _, _, _, far = self:nearest_enemy()
    if enemy and far <= 512 then
        self:screen_message("defend")
        self:attack(enemy)
    elseif self:food() >= 6500 and self:health() > 36 then
        self:screen_message("birth")
        self:spawn()
    elseif self:health() < 32 and self:food() > 300 then
        -- A birth needs more than 4000 health points, a fifth of what a fatty can have.
        self:screen_message("heal")
        self:begin_healing()
        while self:is_healing() and self:health() < 45 and not self:in_danger() do
            self:wait_for_next_round()
        end
    else
        self:gather()
    end
end

function Creature:runner_main()
    if self:in_danger() then
        self:flee()
    elseif self:health() < 50 and self:food() > 500 then
        self:screen_message("heal")
        self:heal()
    elseif self:food() >= 8000 and count(FATTY) * 3 <= count() and not self:in_danger() then
        self:screen_message("grow")
        self:convert(FATTY)
    elseif self:food() >= 6000 and self:hungriest_fatty() then
        self:bring_food(self:hungriest_fatty())
    else
        self:gather()
    end
end

function Creature:main()
    if self:type() == FATTY then
        self:fatty_main()
    else
        self:runner_main()
    end
end
