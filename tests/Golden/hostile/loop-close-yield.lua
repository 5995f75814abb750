-- A __close that yields while the thread dies.
function player_think()
  local co = coroutine.wrap(function()
    local x <close> = setmetatable({}, { __close = coroutine.yield })
    while true do end
  end)
  while true do pcall(co) end
end
