-- Thousands of values to close.
function player_think()
  local function f(n)
    local x <close> = setmetatable({}, { __close = function() end })
    return n > 0 and f(n - 1)
  end
  while true do pcall(f, 180) end
end
