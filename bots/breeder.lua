-- Breeder: a family business.
--
-- What it does: runners gather, the first that is rich enough becomes the queen (a fatty) and gives birth whenever
-- she has the food and the health for it: 10 points each. Rich runners become fatties too, as long as there are
-- twice as many runners as fatties, and breed like the queen.
-- What one learns from it: one class for several trades, memory shared by all creatures (`pantry`: where food
-- was seen last), and what a birth costs: 5000 food, 4000 health, then time to heal.
-- What to try next: let runners bring their food to the queen (feed works within 256 units), and post a sitter on
-- the hill: one idle runner there earns as much as three births in ten seconds.

local FATTY = 1
local pantry = {}                -- the last places where much food was left: { x, y, food }

local function remember(x, y, food)
    for _, place in ipairs(pantry) do
        if place.x // 256 == x // 256 and place.y // 256 == y // 256 then
            place.food = food
            return
        end
    end
    table.insert(pantry, { x = x, y = y, food = food })
    if #pantry > 12 then
        table.remove(pantry, 1)
    end
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

-- The nearest remembered place with something on it.
function Creature:nearest_pantry()
    local x, y = self:pos()
    local best, best_far
    for _, place in ipairs(pantry) do
        local far = math.abs(place.x - x) + math.abs(place.y - y)
        if place.food > 500 and far < 8000 and (not best or far < best_far) then
            best, best_far = place, far
        end
    end
    return best
end

function Creature:choose_way()
    local place = self:nearest_pantry()
    if place and math.random(4) > 1 and self:set_path(place.x, place.y) then
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
    return enemy and far < 900 and get_type(enemy) == FATTY
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
    remember(x, y, 0)
    self:choose_way()
    self:begin_walk_path()
    while self:is_walking() and (self:tile_food() < 40 or self:in_danger()) do
        self:wait_for_next_round()
    end
end

function Creature:fatty_main()
    local enemy, _, _, _, far = self:nearest_enemy()
    if enemy and far <= 512 then
        self:screen_message("defend")
        self:attack(enemy)
    elseif self:food() >= 5000 and self:health() > 45 then
        self:screen_message("birth")
        self:spawn()
    elseif self:health() < 65 and self:food() > 500 then
        self:screen_message("heal")
        self:begin_healing()
        while self:is_healing() and self:health() < 80 do
            self:wait_for_next_round()
        end
    else
        self:gather()
    end
end

function Creature:runner_main()
    if self:health() < 50 and self:food() > 500 then
        self:screen_message("heal")
        self:heal()
    elseif self:food() >= 8000 and count(FATTY) * 3 <= count() and not self:in_danger() then
        self:screen_message("grow")
        self:convert(FATTY)
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
